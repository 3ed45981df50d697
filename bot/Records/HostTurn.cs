using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>Whose turn it is to host: the sides alternate. <c>After</c>: the number of the last one with the same counterpart.</summary>
internal sealed record HostTurn(Side Expected, string After)
{
    /// <summary>The opposite of the last host.</summary>
    public static HostTurn? Next((Record Record, Side Host)? last, Reader reader) => last is not var (record, host) ? null
        : new HostTurn(host == Side.Ours ? Side.Theirs : Side.Ours, RecordName.Of(record, reader.Actor));
}
