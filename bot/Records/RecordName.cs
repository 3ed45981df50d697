using System.Globalization;
using LiaisonBot.Known;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>A record's number as a person reads it: with the unit's code in front outside their own unit.</summary>
internal static class RecordName
{
    /// <summary><c>L-2026-0105</c>.</summary>
    public static string Bare(Record record) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)record.Register}-{record.Year}-{record.Number:0000}");

    /// <summary><c>L-2026-0105</c> for who belongs to the unit, <c>MLT/L-2026-0105</c> for others.</summary>
    public static string Of(Record record, Actor reader) => record.UnitId == reader.UnitId ? Bare(record) : Full(record, reader.Units);

    /// <summary><c>MLT/L-2026-0105</c>.</summary>
    public static string Full(Record record, UnitTree units) => units.Get(record.UnitId).Code + "/" + Bare(record);
}
