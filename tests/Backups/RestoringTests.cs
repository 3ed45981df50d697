using System.IO.Compression;
using LiaisonBot.Storage.Backups;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Tests.Backups;

/// <summary>Restores on files alone: what is refused, and what is there when one is killed half-way.</summary>
public sealed class RestoringTests
{
    private const int Old = 5;
    private const int New = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Killed_behind_any_step_it_leaves_the_old_or_the_new_and_can_be_done_again(int steps)
    {
        using var registers = await SmallRegisters.MakeAsync(New, Ct);
        await registers.CopyAsync("copy.db.gz", Ct);
        await registers.GoOnAsync(Old - New, Ct);
        var (killed, safety) = (Restore(registers, "copy.db.gz", "first.db"), Path.Combine(registers.Folder, "first.db"));
        foreach (var step in killed.Steps.Take(steps))
        {
            await step((_, _) => { }, Ct);
        }

        var left = (await SmallRegisters.ReadAsync(registers.Database, Ct)).Changes;
        Assert.Equal(steps == killed.Steps.Count ? New : Old, left);
        Assert.Equal(steps >= killed.Steps.Count - 1, File.Exists(safety));
        if (File.Exists(safety))
        {
            Assert.Equal(Old, (await SmallRegisters.ReadAsync(safety, Ct)).Changes);
        }

        await Restore(registers, "copy.db.gz", "second.db").RunAsync((_, _) => { }, Ct);
        Assert.Equal(New, (await SmallRegisters.ReadAsync(registers.Database, Ct)).Changes);
        Assert.Empty(Directory.GetFiles(registers.Folder, "*.restoring*"));
    }

    [Fact]
    public async Task A_damaged_database_is_kept_with_its_log_and_the_log_does_not_reach_the_new_one()
    {
        using var registers = await SmallRegisters.MakeAsync(New, Ct);
        await registers.CopyAsync("copy.db.gz", Ct);
        await registers.GoOnAsync(Old, Ct);
        var log = await File.ReadAllBytesAsync(registers.Database + "-wal", Ct);
        await File.WriteAllBytesAsync(registers.Database, new byte[8192], Ct);
        await File.WriteAllTextAsync(registers.Database, "no database any more, whatever it is", Ct);
        await File.WriteAllBytesAsync(registers.Database + "-wal", log, Ct);
        await Restore(registers, "copy.db.gz", "safe.db").RunAsync((_, _) => { }, Ct);
        Assert.Equal(New, (await SmallRegisters.ReadAsync(registers.Database, Ct)).Changes);
        Assert.True(File.Exists(Path.Combine(registers.Folder, "safe.db")));
    }

    [Fact]
    public async Task A_copy_goes_back_to_what_it_was_before_by_its_own_safety_copy()
    {
        using var registers = await SmallRegisters.MakeAsync(New, Ct);
        await registers.CopyAsync("copy.db.gz", Ct);
        await registers.GoOnAsync(Old - New, Ct);
        var there = Restore(registers, "copy.db.gz", "safe.db");
        await there.RunAsync((_, _) => { }, Ct);
        Assert.Equal((Old - New, true), (there.Lost, there.Kept));
        var back = Restore(registers, "safe.db", "again.db");
        await back.RunAsync((_, _) => { }, Ct);
        Assert.Equal(Old, (await SmallRegisters.ReadAsync(registers.Database, Ct)).Changes);
        Assert.Null(back.Lost);
    }

    [Fact]
    public async Task A_message_that_waited_in_the_copy_is_dropped_unless_it_still_waits()
    {
        using var registers = await SmallRegisters.MakeAsync(New, Ct);
        await registers.DoAsync("insert into outbox (id, chat_id, rank, payload, record_id, created_at) values (1, 5, 0, 'sent since', null, 0), (2, 5, 0, 'waits', null, 0)", Ct);
        await registers.CopyAsync("copy.db.gz", Ct);
        await registers.DoAsync("delete from outbox where id = 1", Ct);
        var restoring = Restore(registers, "copy.db.gz", "safe.db");
        await restoring.RunAsync((_, _) => { }, Ct);
        Assert.Equal((1, 0), (restoring.Dropped, restoring.Lost));
        Assert.Equal("2", await OneAsync(registers, "select group_concat(id) from outbox"));

        File.Delete(registers.Database);
        await Restore(registers, "copy.db.gz", "none.db").RunAsync((_, _) => { }, Ct);
        Assert.Equal("0", await OneAsync(registers, "select count(*) from outbox"));
    }

    [Theory]
    [InlineData("half", "it is ")]
    [InlineData("tail", "it is ")]
    [InlineData("page", "it is damaged")]
    [InlineData("text", "file is not a database")]
    [InlineData("other", "it holds no registers")]
    [InlineData("audit", "its audit is broken: row 2 ")]
    [InlineData("newer", "it is of a newer version (99990101000000_Future)")]
    public async Task What_is_no_good_is_refused_before_anything_is_touched(string fault, string why)
    {
        using var registers = await SmallRegisters.MakeAsync(Old, Ct);
        var copy = await SpoilAsync(fault);
        var before = await File.ReadAllBytesAsync(registers.Database, Ct);
        var refused = await Assert.ThrowsAsync<BadCopyException>(() => new Restoring(
            copy, registers.Database, Path.Combine(registers.Folder, "safe.db"), SmallRegisters.Known(), DateTimeOffset.UnixEpoch).RunAsync((_, _) => { }, Ct));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(registers.Database, Ct));
        Assert.Equal(["liaison.db"], Directory.GetFiles(registers.Folder).Select(Path.GetFileName));
        Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
    }

    [Fact]
    public async Task A_copy_that_is_no_good_is_never_made()
    {
        using var registers = await SmallRegisters.MakeAsync(Old, Ct);
        await registers.DoAsync("drop trigger audit_keeps_words; update audit set deed = 'x' where seq = 4", Ct);
        var refused = await Assert.ThrowsAsync<BadCopyException>(() => registers.CopyAsync("copy.db.gz", Ct));
        Assert.StartsWith("its audit is broken: row 4 ", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(registers.Folder, "copy*"));
    }

    private static Restoring Restore(SmallRegisters registers, string copy, string safety) => new(
        Path.Combine(registers.Folder, copy), registers.Database, Path.Combine(registers.Folder, safety), SmallRegisters.Known(), DateTimeOffset.UnixEpoch);

    private static async Task<string?> OneAsync(SmallRegisters registers, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={registers.Database};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    // A copy in a folder of its own, with what the fault's name says.
    private static async Task<string> SpoilAsync(string fault)
    {
        using var registers = await SmallRegisters.MakeAsync(40, Ct);
        var file = Path.Combine(Directory.CreateTempSubdirectory("liaisonbot-spoilt-").FullName, "copy.db.gz");
        switch (fault)
        {
            case "audit":
                await registers.DoAsync("drop trigger audit_keeps_words; update audit set deed = 'x' where seq = 2", Ct);
                break;
            case "newer":
                await registers.DoAsync("insert into \"__EFMigrationsHistory\" values ('99990101000000_Future', '99.0')", Ct);
                break;
            case "other":
                await registers.DoAsync("drop table records", Ct);
                break;
        }

        var plain = await File.ReadAllBytesAsync(registers.Database, Ct);
        if (fault == "page")
        {
            plain.AsSpan(4096 * 3, 4096).Fill(0xFF);
        }

        await File.WriteAllBytesAsync(file, fault == "text" ? "not a copy at all, but long enough to be looked at"u8.ToArray() : Pack(plain, fault), Ct);
        return file;
    }

    private static byte[] Pack(byte[] plain, string fault)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(plain);
        }

        return fault switch
        {
            "half" => packed.ToArray()[..(int)(packed.Length / 2)],
            "tail" => packed.ToArray()[..^6],
            _ => packed.ToArray(),
        };
    }
}
