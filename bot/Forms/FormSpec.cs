using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Forms;

/// <summary>
/// The form of one register: which fields there are, in which order they are asked and how each is picked. What a form has
/// gathered is always a line of the register, so reading, checking and saving are those of the line.
/// </summary>
internal sealed record FormSpec(Register Register, RegisterLine Line, params IReadOnlyList<FormField> Fields)
{
    /// <summary>The fields that are asked on the way; the others wait on the whole.</summary>
    public IReadOnlyList<FormField> Asked { get; } = [.. Fields.Where(f => f.Asked)];

    /// <summary>What was said of a field, as it is shown beside the field's name.</summary>
    public string Shown(Said said, Tongue tongue) => Find(said.Field.ToString())?.WithoutKey(said.Words, tongue) ?? said.Words;

    /// <summary>The field of this name; null when the form has none.</summary>
    public FormField? Find(string? name) => Fields.FirstOrDefault(f => f.Field.ToString() == name);
}

/// <summary>One field of a form. Typed answers are always taken; the picker only spares typing.</summary>
internal sealed record FormField(LineField Field, Picker Picker)
{
    /// <summary>The word that stands before its value in a line, in both languages; null where there is none.</summary>
    public (string Vi, string En)? Key { get; init; }

    /// <summary>Asked on the way.</summary>
    public bool Asked { get; init; }

    /// <summary>Without it nothing is saved.</summary>
    public bool Required { get; init; }

    /// <summary>Stands in a line for a required field that was not answered yet, so that the rest can be read.</summary>
    public string StandIn(Tongue tongue) => this switch
    {
        { Field: LineField.Counterpart } => Placeholders.Counterpart(tongue),
        { Picker: Choices { Offered: [var first, ..] } } => tongue == Tongue.Vi ? first.Vi : first.En,
        _ => Placeholders.Summary(tongue),
    };

    /// <summary>An answer with the field's word before it.</summary>
    public string WithKey(string words, Tongue tongue) => Key is var (vi, en) ? $"{(tongue == Tongue.Vi ? vi : en)} {words}" : words;

    /// <summary>An answer as it is shown beside the field's name, which says the word already.</summary>
    public string WithoutKey(string words, Tongue tongue)
    {
        var key = WithKey("", tongue);
        return key.Length > 0 && words.StartsWith(key, StringComparison.OrdinalIgnoreCase) ? words[key.Length..] : words;
    }
}

/// <summary>How a field is picked by taps.</summary>
internal abstract record Picker;

/// <summary>One of a few, each as it stands in a line.</summary>
internal sealed record Choices(params IReadOnlyList<(string Vi, string En)> Offered) : Picker;

/// <summary>A counterpart: the last used first, then the most used, then those the unit faces.</summary>
internal sealed record CounterpartPicker : Picker;

/// <summary>A day and a time of it. <c>Now</c>: what happens at a moment, and has happened; otherwise it fills hours and may be planned.</summary>
internal sealed record MomentPicker(bool Now) : Picker;

/// <summary>A day to come, or one of a few phrases.</summary>
internal sealed record DayPicker(params IReadOnlyList<(string Vi, string En)> Offered) : Picker;

/// <summary>A number of people or things: the usual ones at a tap, others by steps.</summary>
internal sealed record NumberPicker(params IReadOnlyList<int> Usual) : Picker;

/// <summary>Markers: the stretches the unit has patrolled.</summary>
internal sealed record StretchPicker : Picker;

/// <summary>Words: those the unit used last, then a few that fit often.</summary>
internal sealed record WordsPicker(params IReadOnlyList<(string Vi, string En)> Usual) : Picker;

/// <summary>Typed only.</summary>
internal sealed record NoPicker : Picker;
