using System.Data.Common;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Record = LiaisonBot.Storage.Records.Record;

namespace LiaisonBot.Tests.Records;

/// <summary>An author who logged thousands within the time in which a resend is known: a machine, or a day's backlog.</summary>
public sealed class BusyAuthorTests
{
    private static readonly PersonId Author = new(7);
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_text_costs_no_query_however_many_there_are()
    {
        var folder = Directory.CreateTempSubdirectory("liaisonbot-busy-").FullName;
        var queries = new Counter();
        var options = new DbContextOptionsBuilder<SqliteLiaisonDb>(SqliteLiaisonDb.OptionsFor(Path.Combine(folder, "liaison.db"), pooled: false)).AddInterceptors(queries).Options;
        await using (var db = new SqliteLiaisonDb(options))
        {
            await db.OpenAsync(Ct);
            await db.Database.OpenConnectionAsync(Ct);
            await db.Database.ExecuteSqlRawAsync("pragma foreign_keys = off", Ct);
            const int Logged = 12_000;
            await using (var transaction = await db.BeginWritingAsync(Ct))
            {
                for (var n = 1; n <= Logged; n++)
                {
                    db.Insert(Letter(n));
                }

                await transaction.CommitAsync(Ct);
                db.Forget();
            }

            queries.Count = 0;
            for (var n = Logged + 1; n <= Logged + 100; n++)
            {
                Assert.Null(await db.FindEarlierAsync(Author, n, Start, Ct));
                db.NoteText(Letter(n));
            }

            Assert.Equal(1, queries.Count);
            Assert.Equal(Logged, (await db.FindEarlierAsync(Author, Logged, Start, Ct))!.Number);

            // What came since is asked for as well, and only the whole digest makes two texts the same.
            queries.Count = 0;
            Assert.Null(await db.FindEarlierAsync(Author, Logged + 1, Start, Ct));
            Assert.Null(await db.FindEarlierAsync(Author, (1L << 32) + Logged, Start, Ct));
            Assert.Equal(2, queries.Count);
        }

        Directory.Delete(folder, recursive: true);
    }

    // The number is the digest of its text as well.
    private static Record Letter(int number) => new(
        new RecordId(number), new RecordNumbers(new UnitId(1), Register.Letter, 2026, number, null, null),
        new RecordEvent(new CounterpartId(11), 1, Start, null, true, new DateOnly(2026, 11, 22), "Asia/Ho_Chi_Minh", "summary", ""),
        new RecordOrigin(Author, Start, new DateOnly(2026, 11, 22), false, 7, number, number), planned: false);

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
