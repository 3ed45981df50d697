using LiaisonBot.Storage.Records;

namespace LiaisonBot.Storage;

/// <summary>What SQLite and PostgreSQL say differently in the plain SQL of figures and proofs.</summary>
internal abstract class Dialect
{
    /// <summary>The keys in the JSON array <paramref name="array"/>, as a subquery.</summary>
    public abstract string KeysIn(string array);

    /// <summary>The day after <paramref name="day"/>.</summary>
    public abstract string DayAfter(string day);

    /// <summary>The field of the JSON in <paramref name="json"/>, to be compared with <see cref="AsSaid"/>.</summary>
    public abstract string Field(string json, string name);

    /// <summary>Asks for the ids of at most so many records that hold all the words; each may be frequent, and all together nowhere.</summary>
    public abstract string IdsWith(IReadOnlyList<IndexedWord> words, int most);

    /// <summary>A column in the form that <see cref="Field"/> gives.</summary>
    public abstract string AsSaid(string column);
}

internal sealed class SqliteDialect : Dialect
{
    public override string KeysIn(string array) => $"(select value from json_each({array}))";

    public override string DayAfter(string day) => $"date({day}, '+1 day')";

    public override string Field(string json, string name) => $"json_extract({json}, '$.{name}')";

    public override string IdsWith(IReadOnlyList<IndexedWord> words, int most) => FormattableString.Invariant(
        $"select rowid from record_words where record_words match '{string.Join(" AND ", words.Select(w => $"\"{w.Word}\"{(w.Begins ? "*" : "")}"))}' limit {most}");

    public override string AsSaid(string column) => column;
}

internal sealed class PostgresDialect : Dialect
{
    public override string KeysIn(string array) => $"(select cast(value as bigint) from json_array_elements_text(cast({array} as json)))";

    public override string DayAfter(string day) => $"({day} + 1)";

    public override string Field(string json, string name) => $"(cast({json} as json) ->> '{name}')";

    // The words stand in the text of the question: the planner has to see how frequent they are, or takes the index for what nearly
    // all records hold. Of several it thinks that they are independent of each other, and would read the whole table for two that
    // never meet: behind a fence it does not see the limit and takes the index, and the rows still come one by one.
    public override string IdsWith(IReadOnlyList<IndexedWord> words, int most)
    {
        // The same expression as the index ix_records_words.
        var query = string.Join(" & ", words.Select(w => $"''{w.Word}''{(w.Begins ? ":*" : "")}"));
        var ids = $"select id from records where record_words(folded, unit_id, register, counterpart_id) @@ cast('{query}' as tsquery)";
        return (words.Count == 1 ? ids : $"with fitting as materialized ({ids}) select id from fitting") + FormattableString.Invariant($" limit {most}");
    }

    public override string AsSaid(string column) => $"cast({column} as text)";
}
