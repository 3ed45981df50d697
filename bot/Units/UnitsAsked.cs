using LiaisonBot.Commands;

namespace LiaisonBot.Units;

/// <summary><c>/units</c>: the tree; with a verb, one change of it.</summary>
internal sealed class UnitsAsked(UnitChange change) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        call.Text.Length == 0 ? UnitsShown.Draw(call.Actor, call.Say, 0)
        : UnitLine.Read(call.Text) is var (deed, first, behind, fields)
            ? await change.RunAsync(call, new UnitOrder(deed, first, behind, fields), ct)
            : Reply.Refuse(call.Say.UnitsHow());
}
