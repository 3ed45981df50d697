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

    /// <summary>A column in the form that <see cref="Field"/> gives.</summary>
    public abstract string AsSaid(string column);
}

internal sealed class SqliteDialect : Dialect
{
    public override string KeysIn(string array) => $"(select value from json_each({array}))";

    public override string DayAfter(string day) => $"date({day}, '+1 day')";

    public override string Field(string json, string name) => $"json_extract({json}, '$.{name}')";

    public override string AsSaid(string column) => column;
}

internal sealed class PostgresDialect : Dialect
{
    public override string KeysIn(string array) => $"(select cast(value as bigint) from json_array_elements_text(cast({array} as json)))";

    public override string DayAfter(string day) => $"({day} + 1)";

    public override string Field(string json, string name) => $"(cast({json} as json) ->> '{name}')";

    public override string AsSaid(string column) => $"cast({column} as text)";
}
