using LiaisonBot.Storage;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs;

/// <summary>Runs a verb that only reads, on one snapshot, beside a running host or on a copy.</summary>
internal sealed class LookDesk(VerbDesk desk, TimeProvider time)
{
    private const long Million = 1_000_000;

    // A snapshot keeps the host's write-ahead log from being taken into the file: beside a host it ends in any case.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Looks at the database in <paramref name="file"/>, or in the data folder when null; returns what to say.</summary>
    public async Task<string> LookAsync(string? file, Func<Look, Task<string>> look, CancellationToken ct)
    {
        if (file is not null && !File.Exists(file))
        {
            throw new VerbException(VerbWords.NoSuchFile(file));
        }

        using var limit = new CancellationTokenSource(file is null ? Longest : Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            var registers = file is null ? desk.FindRegisters() : null;
            await using var snapshot = registers is not null ? await registers.LookAsync(either.Token) : await Snapshot.OpenAsync(file!, either.Token);
            await VerbDesk.RefuseOtherVersionAsync(snapshot.Db, either.Token);
            return await look(new Look(snapshot.Db, registers?.Shelf, Counter(), either.Token));
        }
        catch (Exception failure) when (UniqueClash.IsOfTheDatabase(failure) && !either.IsCancellationRequested)
        {
            throw new VerbException(VerbWords.CannotRead(UniqueClash.Describe(failure)));
        }
        catch (Exception stopped) when ((stopped is OperationCanceledException || UniqueClash.IsOfTheDatabase(stopped)) && limit.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new VerbException(VerbWords.TookTooLong());
        }
    }

    private static Action Counter()
    {
        var rows = 0L;
        return () =>
        {
            if (++rows % Million == 0)
            {
                Console.Error.WriteLine(VerbWords.RowsRead(rows));
            }
        };
    }
}
