using System.Globalization;

namespace LiaisonBot.Storage.Records;

/// <summary>
/// A word as the index of words knows it: one of <see cref="Record.Folded"/>, or one that stands for its unit, or for its unit
/// with its register or counterpart. A text may hold such a word too; what the index gives is compared with the record.
/// </summary>
/// <param name="Word">Letters, their marks and digits only, so that it can stand in a question as it is; else ArgumentException.</param>
/// <param name="Begins">Any word that begins so.</param>
internal readonly record struct IndexedWord(string Word, bool Begins)
{
    /// <summary>See the type.</summary>
    public string Word { get; } = Word.All(IsPlain) ? Word : throw new ArgumentException("a word of letters, marks and digits is expected", nameof(Word));

    /// <summary>The words of a record, by the columns of the table whose name stands before them, such as <c>new.</c>.</summary>
    public static string Columns(string row) =>
        $"{row}folded || 'u' || {row}unit_id || ' u' || {row}unit_id || 'r' || {row}register || ' u' || {row}unit_id || 'c' || {row}counterpart_id";

    /// <summary>This very word.</summary>
    public static IndexedWord Whole(string word) => new(word, Begins: false);

    /// <summary>All records of a unit.</summary>
    public static IndexedWord OfUnit(UnitId unit) => Whole($"u{unit.Value}");

    /// <summary>All of a unit's register.</summary>
    public static IndexedWord OfRegister(UnitId unit, Register register) => Whole($"u{unit.Value}r{(int)register}");

    /// <summary>All of a unit with a counterpart.</summary>
    public static IndexedWord OfCounterpart(UnitId unit, CounterpartId counterpart) => Whole($"u{unit.Value}c{counterpart.Value}");

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
