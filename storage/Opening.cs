using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage;

/// <summary>Makes a SQLite file ready: schema up to date, the audit protected, the words of the records indexed.</summary>
internal static class Opening
{
    // Kept apart from the migrations: a migration that rebuilds the table loses its triggers, an opening brings them back.
    // The order is kept too because "insert or replace" writes over a row without asking the triggers of delete.
    internal static readonly string Guards = $"""
        create trigger if not exists audit_keeps_rows before delete on audit
        begin select raise(abort, 'audit rows are kept'); end;
        create trigger if not exists audit_keeps_words before update on audit
        begin select raise(abort, 'audit rows are kept'); end;
        create trigger if not exists audit_keeps_order before insert on audit
        when new.seq <> (select coalesce(max(seq), 0) + 1 from audit)
        begin select raise(abort, 'audit rows follow one another'); end;
        create trigger if not exists record_words_wait after insert on records
        begin insert into words_due (record_id) values (new.id); end;
        create trigger if not exists record_words_again after update of folded, counterpart_id on records
        when (new.folded, new.counterpart_id) <> (old.folded, old.counterpart_id) and new.id not in (select record_id from words_due)
        begin insert or replace into record_words (rowid, words) values (new.id, {IndexedWord.Columns("new.")}); end;
        create trigger if not exists record_words_old after delete on records
        begin delete from record_words where rowid = old.id; delete from words_due where record_id = old.id; end;
        """;

    // Triggers of earlier versions, which those above took the place of.
    private const string Former = "drop trigger if exists record_words_new; drop trigger if exists record_words_set;";

    // The words of each record, for /find. It holds no text and no places: which records have a word, nothing more. Marks are
    // letters here, as they are where texts are folded. New records wait in words_due until their words are asked for or nobody waits for
    // an answer: written one by one, the words were a quarter of what a letter cost, since each statement with a trigger has all words
    // before it put on disk; and a letter that comes alone would have five pages more to write before it is answered.
    internal const string Words = """
        create table if not exists words_due (record_id integer not null primary key);
        create virtual table if not exists record_words using fts5(
            words, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
        """;

    /// <summary>Takes the words of the records that wait for it into the index.</summary>
    internal static readonly string IndexDue = $"""
        insert into record_words (rowid, words) select id, {IndexedWord.Columns("")} from words_due join records on id = record_id
        where not exists (select 1 from record_words_docsize there where there.id = record_id)
        """;

    /// <summary>None waits any more. Row by row: emptied in one, the table has its page written though it was empty.</summary>
    internal const string NoneDue = "delete from words_due where true";

    // Registers of before the index, and such as lost it.
    private static readonly string Backfill = $"""
        insert into record_words (rowid, words) select id, {IndexedWord.Columns("")} from records where not exists (select 1 from record_words_docsize limit 1);
        """;

    /// <summary>Creates or migrates the database. Only a host that holds the data folder may call it.</summary>
    public static async Task OpenAsync(LiaisonDb db, CancellationToken ct)
    {
        // Said each time: a host killed between the making of the file and this line would leave a database without a log,
        // and a restored copy, which had to travel as a single file, has none either.
        await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", ct);
        if (await IsBehindAsync(db, ct))
        {
            // A host that was killed while migrating leaves its lock behind, and the next would wait for ever. Whoever
            // calls this holds the folder, so nobody else can be migrating.
            await db.Database.ExecuteSqlRawAsync("create table if not exists \"__EFMigrationsLock\" (\"Id\" integer not null constraint \"PK___EFMigrationsLock\" primary key, \"Timestamp\" text not null); delete from \"__EFMigrationsLock\"", ct);
            await db.Database.MigrateAsync(ct);
        }

        foreach (var made in new[] { Words, Backfill, Former, Guards, IndexDue, NoneDue })
        {
            await db.Database.ExecuteSqlRawAsync(made, ct);
        }
    }

    // Asked by plain SQL: EF Core would compare its whole model with the one of the last migration first, a tenth of a second.
    private static async Task<bool> IsBehindAsync(LiaisonDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return (await Schema.ReadAsync(db.Database.GetDbConnection(), Schema.KnownTo(db), ct)).Pending.Count > 0;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
