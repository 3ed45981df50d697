using System.Diagnostics;
using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Chromium;

namespace LiaisonBot.Tests.Browser;

/// <summary>The chat page in Debian's Chromium. Each step ends with a look at what must hold on every screen.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    // U+00A0 keeps a date or a number and its unit on one line; read, it is a space.
    private const char NoBreak = (char)0xA0;

    private const string Chromium = "/usr/bin/chromium", ChromeDriverPath = "/usr/bin/chromedriver";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DemoHost _host;
    private readonly ChromeDriver _driver;
    private readonly string _profile;

    private ChatPage(DemoHost host, ChromeDriver driver, string profile) => (_host, _driver, _profile) = (host, driver, profile);

    public IWebElement Draft => Find("#draft");

    /// <summary>A phone of 360×740 at two pixels a point, the page open. Skips the test where there is no Chromium.</summary>
    public static Task<ChatPage> OnPhoneAsync() => OpenAsync(o => o.EnableMobileEmulation(
        new ChromiumMobileEmulationDeviceSettings("Mozilla/5.0 (Linux; Android 15) Chrome Mobile") { Width = 360, Height = 740, PixelRatio = 2, EnableTouchEvents = true }));

    /// <summary>A desktop of 1280×800 in the dark.</summary>
    public static async Task<ChatPage> OnDarkDesktopAsync()
    {
        var page = await OpenAsync(_ => { });
        page._driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride",
            new Dictionary<string, object?> { ["width"] = 1280, ["height"] = 800, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        page._driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?>
        {
            ["features"] = new object[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = "dark" } },
        });
        return page;
    }

    /// <summary>Chooses who we are in the list of people, then a chat by its title.</summary>
    public void Enter(long person, string chat)
    {
        Until(() => Run<long>("return document.querySelectorAll('#chats button').length") > 0);
        if (Run<bool>("return document.body.classList.contains('in-chat') && getComputedStyle(document.querySelector('.side')).display === 'none'"))
        {
            Find("#back").Click();
            Until(() => !Run<bool>("return document.body.classList.contains('in-chat')"));
        }

        Find("#me").Click();
        Find($".person[data-id='{person}']").Click();
        Until(() => Run<string>("return location.hash").StartsWith($"#as={person}", StringComparison.Ordinal));
        Until(() => Run<bool>("return document.querySelector('.person[aria-current]')?.dataset.id === arguments[0]", $"{person}"));
        Check();
        Click("#chats b", chat);
        Until(() => Find("#head-title").Text == chat);
        Check();
    }

    /// <summary>Types into the message box and sends with the button.</summary>
    public void Send(string text)
    {
        Draft.SendKeys(text);
        Find("#send").Click();
    }

    /// <summary>Chooses a file behind the paper clip, as "photo" or "document".</summary>
    public void Attach(byte[] content, string kind)
    {
        var path = Path.Combine(_profile, "picture.png");
        File.WriteAllBytes(path, content);
        Run<object>("const file = document.getElementById('file'); file.dataset.kind = arguments[0]; file.hidden = false; file.style.display = 'block'; return 0", kind);
        Find("#file").SendKeys(path);
        Run<object>("document.getElementById('file').style.display = ''; document.getElementById('file').hidden = true; return 0");
    }

    /// <summary>Types on whatever has the focus, as a keyboard does.</summary>
    public void Type(string keys) => _driver.SwitchTo().ActiveElement().SendKeys(keys);

    /// <summary>Goes on with a key until the focus is on such an element.</summary>
    public void WalkTo(string selector, string key)
    {
        for (var steps = 0; !Run<bool>("return document.activeElement.matches(arguments[0])", selector); steps++)
        {
            Assert.True(steps < 30, $"No way to {selector} by keys.");
            Type(key);
        }
    }

    /// <summary>Waits for a message of the bot with this text in it. Returns all of what it shows.</summary>
    public string Read(string part)
    {
        Until(() => Bubbles().Any(b => b.Contains(part, StringComparison.Ordinal)), () => $"“{part}” in: {string.Join(" ¶ ", Bubbles())}");
        Check();
        return Bubbles().Last(b => b.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>The last message of the bot as it stands: its text and its buttons.</summary>
    public string LastFace() => Run<string>(
        "const rows = [...document.querySelectorAll('.row.theirs')].filter((r) => r.querySelector('.inline')); return rows.length ? rows.at(-1).innerText : ''").Replace(NoBreak, ' ');

    /// <summary>Waits until the last message with buttons reads so, and otherwise than before.</summary>
    public void ReadLast(string part, string before = "") => Until(
        () => LastFace() is var face && face != before && face.Contains(part, StringComparison.Ordinal), () => $"“{part}” in: {LastFace()}");

    /// <summary>Presses a button of the last message that has any: the one with this text, or else the first that holds it.</summary>
    public void ClickLast(string label) => Until(
        () =>
        {
            if (ButtonOfLast(label) is not { } button)
            {
                return false;
            }

            Run<object>("arguments[0].scrollIntoView({block: 'center'}); return 0", button);
            button.Click();
            return true;
        },
        () => $"a button “{label}” in: {LastFace()}");

    /// <summary>Presses a button of the page or of a message by its text, the last of its kind.</summary>
    public void Click(string selector, string text) => Until(
        () =>
        {
            var found = _driver.FindElements(By.CssSelector(selector)).LastOrDefault(e => e.Displayed && e.Text.Contains(text, StringComparison.Ordinal));
            found?.Click();
            return found is not null;
        },
        () => $"{selector} with “{text}”");

    public void Click(string selector) => Find(selector).Click();

    public IWebElement Find(string selector) => _driver.FindElement(By.CssSelector(selector));

    public IReadOnlyList<string> Texts(string selector) => [.. _driver.FindElements(By.CssSelector(selector)).Select(e => e.Text.Replace(NoBreak, ' '))];

    public T Run<T>(string script, params object[] arguments) => (T)_driver.ExecuteScript(script, arguments)!;

    /// <summary>Waits for something that the page or the bot is about to do.</summary>
    public static void Until(Func<bool> seen, Func<string>? what = null)
    {
        var waited = Stopwatch.StartNew();
        while (!Holds(seen))
        {
            Assert.True(waited.Elapsed < Patience, $"Waited in vain for {what?.Invoke() ?? "the page"}.");
            Thread.Sleep(40);
        }
    }

    /// <summary>Nothing runs out of the screen sideways, and no line of a table is broken.</summary>
    public void Check()
    {
        Assert.Empty(Run<IReadOnlyCollection<object>>("""
            const wide = [document.scrollingElement, ...document.querySelectorAll('#lines, #chats, .clockbar, .time, .hints, .text pre, .inline, .pill')]
              .filter((e) => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1)
              .map((e) => `too wide: ${e.tagName}.${e.className} ${e.textContent.slice(0, 40)}`);
            const broken = [...document.querySelectorAll('.text pre')].filter((e) => {
              const style = getComputedStyle(e);
              const lines = (e.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)) / parseFloat(style.lineHeight);
              return Math.round(lines) > e.textContent.replace(/\n$/, '').split('\n').length;
            }).map((e) => `broken: ${e.textContent.slice(0, 40)}`);
            return [...wide, ...broken];
            """));
    }

    public byte[] Photograph()
    {
        // Toasts pass, and what just came has finished moving.
        Until(() => Run<bool>("return document.getElementById('toast').hidden && !document.querySelector('.lines.moving') && document.getAnimations().length === 0"));
        Run<object>("document.activeElement?.blur(); return 0");
        return _driver.GetScreenshot().AsByteArray;
    }

    /// <summary>No error in the console, no request to anybody but the sandbox; then all is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            Assert.DoesNotContain(_driver.Manage().Logs.GetLog(LogType.Browser), e => e.Level == LogLevel.Severe);
            Assert.All(Asked(), url => Assert.True(url.StartsWith(_host.Address.AbsoluteUri, StringComparison.Ordinal) || StaysInside(url), url));
        }
        finally
        {
            _driver.Quit();
            _driver.Dispose();
            await _host.DisposeAsync();
            Directory.Delete(_profile, recursive: true);
        }
    }

    private static async Task<ChatPage> OpenAsync(Action<ChromeOptions> shape)
    {
        Assert.SkipUnless(File.Exists(Chromium) && File.Exists(ChromeDriverPath),
            $"No {Chromium} or no {ChromeDriverPath} here: on Debian, apt-get install chromium chromium-driver fonts-noto-core.");
        var profile = Directory.CreateTempSubdirectory("liaisonbot-chromium-").FullName;
        var options = new ChromeOptions { BinaryLocation = Chromium };
        options.AddArguments("headless=new", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
            "disable-component-update", "disable-sync", "disable-dev-shm-usage", "hide-scrollbars", $"user-data-dir={profile}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference(LogType.Performance, LogLevel.All);
        shape(options);
        var host = await DemoHost.StartAsync();
        var driver = new ChromeDriver(ChromeDriverService.CreateDefaultService(ChromeDriverPath), options, TimeSpan.FromMinutes(2));
        var page = new ChatPage(host, driver, profile);
        await driver.Navigate().GoToUrlAsync(host.Address);
        return page;
    }

    // In one question to the page: asked button by button it took seconds.
    private IWebElement? ButtonOfLast(string label) => Run<IWebElement?>("""
        const last = [...document.querySelectorAll('.row.theirs')].filter((r) => r.querySelector('.inline')).at(-1);
        const read = (e) => e.innerText.replaceAll('\u00a0', ' ');
        return [...(last?.querySelectorAll('.inline') ?? [])].filter((e) => read(e).includes(arguments[0])).sort((a, b) => read(a).length - read(b).length)[0] ?? null;
        """, label);

    private List<string> Bubbles() => [.. Run<IReadOnlyCollection<object>>(
        "return [...document.querySelectorAll('.row.theirs .bubble .text')].map((e) => e.innerText)").Cast<string>().Select(text => text.Replace(NoBreak, ' '))];

    private IEnumerable<string> Asked() =>
        from entry in _driver.Manage().Logs.GetLog(LogType.Performance)
        let message = JsonDocument.Parse(entry.Message).RootElement.GetProperty("message")
        where message.GetProperty("method").GetString() == "Network.requestWillBeSent"
        select message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!;

    /// <summary>What the browser takes from itself, such as its own first page.</summary>
    private static bool StaysInside(string url) => Array.Exists(["data:", "blob:", "chrome:", "about:"], scheme => url.StartsWith(scheme, StringComparison.Ordinal));

    private static bool Holds(Func<bool> seen)
    {
        try
        {
            return seen();
        }
        catch (Exception e) when (e is StaleElementReferenceException or NoSuchElementException or ElementClickInterceptedException)
        {
            // The page was drawn anew, or moved, while we looked.
            return false;
        }
    }
}
