using LiaisonBot.Sandbox;
using LiaisonBot.Tests.Faults;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Forms;

/// <summary>The real host as a process of its own, killed between any two taps of a form; the messenger and the phone go on.</summary>
public sealed class FormKilledTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-form-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A step is the label of a button, or a text to type behind an equals sign.</summary>
    [Theory]
    [InlineData("L-2026-0001", "=/thu", "Nhận", "Kim Bình", "Bây giờ", "Bỏ qua", "=đề nghị xác minh", "Hạn 5 ngày", "Thêm chi tiết", "Độ khẩn", "Khẩn", "Ghi vào sổ")]
    [InlineData("P-2026-0001", "=/tuantra", "Song phương", "Kim Bình", "Hôm qua", "08:00", "=65-71", "10", "8", "nguyên trạng", "Ghi vào sổ")]
    [InlineData("T-2026-0001", "=/hoidam", "Định kỳ", "Kim Bình", "Lịch", "1", "09:30", "6", "7", "thống nhất kế hoạch", "Ghi vào sổ")]
    public async Task Killed_between_any_two_taps_a_form_goes_on_where_it_was(string number, params string[] steps)
    {
        await FaultBorder.MakeAsync(_folder, TimeProvider.System.GetUtcNow());
        await using var messenger = await SandboxStage.OpenAsync(FaultBorder.Know, new SandboxClock());
        using var phone = new SandboxClient(messenger.Person.Address) { Patience = TimeSpan.FromMinutes(1) };
        await using var host = new HostProcess(_folder, phone.Address);
        var an = new FormHand(phone, TestBorder.An, killed: true);
        foreach (var step in steps)
        {
            host.Launch();
            await (step[0] == '=' ? an.TypeAsync(step[1..]) : an.TapAsync(step));
            await host.KillAsync();
        }

        Assert.StartsWith(number, an.Shown.Text, StringComparison.Ordinal);
        await host.StartAsync();
        Assert.StartsWith(number, (await phone.AskAsync(TestBorder.An, "/xem " + number, TestContext.Current.CancellationToken)).Text, StringComparison.Ordinal);
    }
}
