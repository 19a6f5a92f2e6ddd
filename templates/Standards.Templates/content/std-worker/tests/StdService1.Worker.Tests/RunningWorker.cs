using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Queues;
using StdService1.Worker.Folders;
using StdService1.Worker.Invoices;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Tests;

/// <summary>The whole worker over folders of its own, with a port and a clock that the test moves.</summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly WebApplication _app;
    private readonly bool _keepFolder;

    private RunningWorker(WebApplication app, string folder, ManualClock clock, LogLines log, bool keepFolder)
    {
        (_app, Folder, Clock, Log, _keepFolder) = (app, folder, clock, log, keepFolder);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public string Folder { get; }

    public ManualClock Clock { get; }

    public LogLines Log { get; }

    public HttpClient Client { get; }

    public string Inbox => Path.Combine(Folder, "in");

    public string Outbox => Path.Combine(Folder, "out");

    public BoundedWorkQueue<InvoiceDelivery> Queue => _app.Services.GetRequiredService<BoundedWorkQueue<InvoiceDelivery>>();

    public IMeterFactory Meters => _app.Services.GetRequiredService<IMeterFactory>();

    public IConfigurationRoot Configuration => (IConfigurationRoot)_app.Services.GetRequiredService<IConfiguration>();

    /// <summary>Starts it.</summary>
    /// <param name="results">Takes the place of the outbox, which it is given; null for the outbox itself.</param>
    /// <param name="folder">The folder of a worker before this one, or null for a new one.</param>
    /// <param name="settings">Values of the configuration, such as <c>Queue:Workers=1</c>.</param>
    public static async Task<RunningWorker> StartAsync(Func<IResultStore, IResultStore>? results = null, string? folder = null, params string[] settings)
    {
        var root = folder ?? NewFolder();
        var (clock, log) = (new ManualClock(), new LogLines());
        var app = Create(root, settings, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            services.AddSingleton<ILoggerProvider>(log);
            if (results is not null)
                services.Replace(ServiceDescriptor.Singleton(provider => results(ActivatorUtilities.CreateInstance<OutboxFolder>(provider))));
        });
        // At once and not with the first message: the test holds what was made here.
        _ = app.Services.GetRequiredService<IResultStore>();
        await app.StartAsync();
        return new RunningWorker(app, root, clock, log, keepFolder: folder is not null);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("std-service1-").FullName;

    public static WebApplication Create(string root, string[] settings, Action<IServiceCollection>? configure = null) => WorkerApplication.Create(
        [
            $"--contentRoot={AppContext.BaseDirectory}", "--environment=Production", "--urls=http://127.0.0.1:0",
            $"--Inbox:Folder={Path.Combine(root, "in")}", $"--Outbox:Folder={Path.Combine(root, "out")}",
            "--Inbox:PollInterval=00:00:01", "--Queue:Delay=00:00:00", "--ServiceDefaults:Shutdown:DrainDelay=00:00:00",
            .. settings.Select(setting => $"--{setting}"),
        ],
        configure);

    public static string Message(string id) => $$"""{"id":"{{id}}","correlationId":"order-7","lines":[{"quantity":2,"unitPrice":1.50}]}""";

    /// <summary>Hands a message over as a sender does: written under another name, then renamed.</summary>
    public void Send(string name, string? content = null)
    {
        var draft = Path.Combine(Inbox, $".{Guid.NewGuid():N}");
        File.WriteAllText(draft, content ?? Message(Path.GetFileNameWithoutExtension(name)));
        File.Move(draft, Path.Combine(Inbox, name));
    }

    /// <summary>Moves the clock until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!holds())
        {
            Assert.False(patience.IsCancellationRequested, string.Join('\n', Log.All));
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    public string[] Names(string folder) => [.. Directory.EnumerateFiles(Path.Combine(Folder, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The notes of the dead letters: name of the file and reason.</summary>
    public IReadOnlyDictionary<string, string> Notes() => NotesIn(Path.Combine(Inbox, "dead"));

    public static Dictionary<string, string> NotesIn(string folder) => Directory.EnumerateFiles(folder, "*.note.json")
        .Select(path => JsonSerializer.Deserialize<DeadLetterNote>(File.ReadAllText(path), JsonSerializerOptions.Web)!)
        .ToDictionary(note => note.File, note => note.Reason, StringComparer.Ordinal);

    /// <summary>Dead letters, whole: each has its note, and the file that the note is about.</summary>
    public int DeadCount() => Names("in/dead").Count(name => !name.EndsWith(".note.json", StringComparison.Ordinal));

    public Task StopAsync() => _app.StopAsync();

    /// <summary>Stops it with no time left for what is in hand.</summary>
    public async Task StopAtOnceAsync()
    {
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        try
        {
            await _app.StopAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            // The host says that time was up.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAtOnceAsync();
        await _app.DisposeAsync();
        if (!_keepFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
