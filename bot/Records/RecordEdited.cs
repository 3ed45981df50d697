using System.Globalization;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>
/// <c>/edit NUMBER LINE</c>: the record is from now on what the line says; without a line its form is opened. The number, the
/// author and the time of logging stay, and every version is kept.
/// </summary>
internal sealed class RecordEdited(RecordPick pick, Editing editing) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (RecordPick.Cut(call.Text) is var (number, rest))
        {
            var (found, instead) = await pick.FindAsync(call, number, ct);
            return found is null ? instead! : await EditAsync(call, found, rest, ct);
        }

        return await pick.AnsweredAsync(call, ct) is { } answered
            ? await EditAsync(call, answered, call.Text, ct)
            : Reply.Refuse(call.Say.EditWhat(call.Text, call.Typed));
    }

    private async Task<Reply> EditAsync(CommandCall call, Record record, string rest, CancellationToken ct)
    {
        if (Editing.WhyNot(record, call.Actor, call.Say) is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        var line = CommandLine.Read(rest)?.Argument ?? rest;
        return line.Length == 0 ? await editing.OpenAsync(record, Filler.Of(call), ct)
            : call.Answers["version"] is { } opened && opened != record.Version.ToString(CultureInfo.InvariantCulture)
            ? Reply.Refuse(call.Say.EditedMeanwhile(RecordName.Of(record, call.Actor)))
            : await editing.ApplyAsync(call, record, line, ct);
    }
}

/// <summary>The button that opens the form of a stored record.</summary>
internal sealed class EditPressed(RecordDesk desk, Editing editing) : IButton
{
    public const string Prefix = "edit";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct) =>
        await desk.FindAsync(press.RecordKey, press.Actor, ct) is not { } record ? Reply.Over(press.Say.ButtonIsStale())
        : Editing.WhyNot(record, press.Actor, press.Say) is { } refusal ? Reply.Over(Words.Phrases.Bare(refusal))
        : await editing.OpenAsync(record, Filler.Of(press), ct);
}
