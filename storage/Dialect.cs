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

    /// <summary>The ids of at most {1} records that hold all the words of {0}, an expression of <see cref="AllWords"/>.</summary>
    public abstract string IdsWithWords { get; }

    /// <summary>All of these: a word, or with <c>Begins</c> any word that begins so. Letters and digits only.</summary>
    public abstract string AllWords(IEnumerable<(string Word, bool Begins)> words);

    /// <summary>A column in the form that <see cref="Field"/> gives.</summary>
    public abstract string AsSaid(string column);
}

internal sealed class SqliteDialect : Dialect
{
    public override string KeysIn(string array) => $"(select value from json_each({array}))";

    public override string DayAfter(string day) => $"date({day}, '+1 day')";

    public override string Field(string json, string name) => $"json_extract({json}, '$.{name}')";

    public override string IdsWithWords => "select rowid as \"Value\" from record_words where record_words match {0} limit {1}";

    public override string AllWords(IEnumerable<(string Word, bool Begins)> words) => string.Join(" AND ", words.Select(w => $"\"{w.Word}\"{(w.Begins ? "*" : "")}"));

    public override string AsSaid(string column) => column;
}

internal sealed class PostgresDialect : Dialect
{
    public override string KeysIn(string array) => $"(select cast(value as bigint) from json_array_elements_text(cast({array} as json)))";

    public override string DayAfter(string day) => $"({day} + 1)";

    public override string Field(string json, string name) => $"(cast({json} as json) ->> '{name}')";

    // The same expression as the index ix_records_words.
    public override string IdsWithWords => "select id as \"Value\" from records where array_to_tsvector(string_to_array(btrim(folded), ' ')) @@ cast({0} as tsquery) limit {1}";

    public override string AllWords(IEnumerable<(string Word, bool Begins)> words) => string.Join(" & ", words.Select(w => $"'{w.Word}'{(w.Begins ? ":*" : "")}"));

    public override string AsSaid(string column) => $"cast({column} as text)";
}
