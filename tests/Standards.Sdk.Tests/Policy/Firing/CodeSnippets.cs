namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>One file for every rule of the product's own analyzers, apart from complexity and coverage, which have tests of their own.</summary>
internal static class CodeSnippets
{
    private static readonly Snippet[] StyleRules =
    [
        Error("STD1001", "public static class Store; // TODO: delete /*here*/"),
        Error("STD1002", """
            #pragma warning disable CA1031 // /*here*/
            public static class Store;
            """),
        Error("STD1202", """
            #nullable disable // /*here*/
            public static class Store;
            """),
    ];

    private static readonly Snippet[] SizeRules =
    [
        Warning("STD1108", """
            public static class Store
            {
                public static int Sum(int a, int b, int c, int d, int e, int f, int g, int h) => a + b + c + d + e + f + g + h; /*here*/
            }
            """),
    ];

    private static readonly Snippet[] AsyncRules =
    [
        Error("STD1201", """
            public static class Store
            {
                public static void Throw(AggregateException e) => throw e.InnerException!; /*here*/
            }
            """),
        Error("STD1203", """
            public static class Store
            {
                public static async Task RunAsync()
                {
                    while (true) /*here*/
                    {
                        await Task.Yield();
                    }
                }
            }
            """),
        Warning("STD1225", """
            public sealed class Store
            {
                private bool _stopped;

                public void Stop() => _stopped = true;

                public async Task RunAsync()
                {
                    while (!_stopped) /*here*/
                    {
                        await Task.Yield();
                    }
                }
            }
            """),
        Error("STD1205", """
            public static class Store
            {
                public static int First(Task<int> task) => task.Result; /*here*/
            }
            """),
        Warning("STD1206", """
            public static class Store
            {
                public static async Task<string> ReadAsync(string path)
                {
                    await Task.Yield();
                    return File.ReadAllText(path); /*here*/
                }
            }
            """),
        Error("STD1208", """
            public static class Store
            {
                public static async void Save() => await Task.Yield(); /*here*/
            }
            """),
        Warning("STD1209", """
            public static class Store
            {
                public static void Save(Stream stream) => stream.FlushAsync(); /*here*/
            }
            """),
        Warning("STD1207", """
            using System.Threading.Channels;

            public static class Store
            {
                public static async Task<int> FirstAsync(ChannelReader<int> jobs) => await jobs.ReadAsync(); /*here*/
            }
            """),
        Warning("STD1210", """
            public static class Store
            {
                public static void Follow(Stream stream)
                {
                    stream.FlushAsync().ContinueWith(_ => Console.WriteLine(), TaskScheduler.Default); /*here*/
                }
            }
            """),
        Warning("STD1217", """
            using System.Threading.Channels;

            public static class Store
            {
                public static Channel<int> Jobs { get; } = Channel.CreateBounded<int>(1); /*here*/
            }
            """),
        Warning("STD1218", """
            public static class Store
            {
                public static Task Ready() => new TaskCompletionSource().Task; /*here*/
            }
            """),
        Warning("STD1222", """
            public static class Store
            {
                public static bool IsOver(CancellationToken ct) => ct.IsCancellationRequested; /*here*/
            }
            """),
        Warning("STD1221", """
            public static class Store
            {
                public static Task SaveAsync(Stream stream, CancellationToken cancellationToken) => stream.FlushAsync(CancellationToken.None); /*here*/
            }
            """),
    ];

    private static readonly Snippet[] LocksRules =
    [
        Error("STD1212", """
            public static class Store
            {
                public static void Save()
                {
                    lock (typeof(Store)) /*here*/
                    {
                        Console.WriteLine();
                    }
                }
            }
            """),
        Warning("STD1224", """
            public static class Store
            {
                public static void Add(List<int> items)
                {
                    lock (items) /*here*/
                    {
                        items.Add(1);
                    }
                }
            }
            """),
        Warning("STD1214", """
            public static class Store
            {
                private static readonly Lock Gate = new();
                private static int count;

                public static void Delete(string path)
                {
                    lock (Gate)
                    {
                        count--;
                        File.Delete(path); /*here*/
                    }
                }
            }
            """),
    ];

    private static readonly Snippet[] ErrorsRules =
    [
        Warning("STD1301", """
            public static class Store
            {
                public static void Delete(string path)
                {
                    try
                    {
                        File.Delete(path);
                    }
                    catch (IOException) { } finally { GC.KeepAlive(path); /*here*/ }
                }
            }
            """),
        Warning("STD1304", """
            public static class Store
            {
                public static void Delete(string path)
                {
                    try
                    {
                        File.Delete(path);
                    }
                    catch (IOException) /*here*/
                    {
                        throw;
                    }
                }
            }
            """),
        Error("STD1305", """
            public static class Store
            {
                public static bool IsDuplicate(Exception e) => e.Message.Contains("duplicate", StringComparison.Ordinal); /*here*/
            }
            """),
        Error("STD1306", """
            public static class Store
            {
                public static void Delete(string path)
                {
                    try
                    {
                        File.Delete(path);
                    }
                    catch (IOException)
                    {
                        throw new InvalidOperationException(path); /*here*/
                    }
                }
            }
            """),
    ];

    private static readonly Snippet[] LogsRules =
    [
        Warning("STD1302", """
            using Microsoft.Extensions.Logging;

            public static class Store
            {
                public static void Delete(ILogger logger, string path)
                {
                    try
                    {
                        File.Delete(path);
                    }
                    catch (IOException)
                    {
                        logger.LogError("File is not deleted"); /*here*/
                    }
                }
            }
            """),
        Error("STD1303", """
            using Microsoft.Extensions.Logging;

            public static class Store
            {
                public static void Delete(ILogger logger, string path)
                {
                    try
                    {
                        File.Delete(path);
                    }
                    catch (IOException e)
                    {
                        logger.LogError(e, "File is not deleted"); /*here*/
                        throw;
                    }
                }
            }
            """),
    ];

    private static readonly Snippet[] CategoriesRules =
    [
        Warning("STD1503", """
            using Microsoft.Extensions.Logging;

            public sealed class Shop;

            public sealed class Store(ILogger<Shop> logger) /*here*/
            {
                public bool IsLogged => logger.IsEnabled(LogLevel.Error);
            }
            """),
    ];

    private static readonly Snippet[] MetricsRules =
    [
        Warning("STD1510", Metric("meter.CreateCounter<long>(\"Orders\", \"{order}\", \"Orders.\")")),
        Error("STD1511", Metric("meter.CreateCounter<long>(\"shop.orders.created\")")),
        Warning("STD1512", """
            using System.Diagnostics.Metrics;

            public static class Store
            {
                public static void Save(Meter meter) => meter.CreateCounter<long>("shop.orders.created", "{order}", "Orders.").Add(1); /*here*/
            }
            """),
        Warning("STD1513", """
            using System.Diagnostics.Metrics;

            public static class Store
            {
                public static void Save(Counter<long> orders, string id) => orders.Add(1, new KeyValuePair<string, object?>("order_id", id)); /*here*/
            }
            """),
        Warning("STD1514", """
            using System.Diagnostics;

            public static class Store
            {
                public static TagList Tags() => new() /*here*/
                {
                    { "a", 1 }, { "b", 1 }, { "c", 1 }, { "d", 1 }, { "e", 1 }, { "f", 1 }, { "g", 1 }, { "h", 1 }, { "i", 1 }, { "j", 1 }, { "k", 1 },
                };
            }
            """),
    ];

    private static readonly Snippet[] SpansRules =
    [
        Warning("STD1520", """
            using System.Diagnostics;

            public static class Store
            {
                public static void Save(ActivitySource source) => source.StartActivity("orders.save"); /*here*/
            }
            """),
        Warning("STD1521", """
            using System.Diagnostics;

            public static class Store
            {
                public static void Delete(ActivitySource source, string path)
                {
                    using var activity = source.StartActivity("orders.delete");
                    try
                    {
                        File.Delete(path);
                    }
                    catch (IOException e) /*here*/
                    {
                        throw new InvalidOperationException(path, e);
                    }
                }
            }
            """),
    ];

    private static readonly Snippet[] TestsRules =
    [
        Test("STD1900", """
            public class StoreTests
            {
                [Fact]
                public void Saves() => new List<int>().Add(1); /*here*/
            }
            """),

        // A mark behind the attribute would be the comment that excuses it.
        Test("STD1902", "public static class Store;") with
        {
            Head = $"using Xunit; {Snippet.Mark} [assembly: CollectionBehavior(DisableTestParallelization = true)]\n",
        },
        Test("STD1906", """
            public class StoreTests
            {
                [Fact(Skip = "flaky")] /*here*/
                public void Saves() => Assert.Empty(new List<int>());
            }
            """),
    ];

    public static IReadOnlyList<Snippet> All { get; } =
    [
        .. StyleRules, .. SizeRules, .. AsyncRules, .. LocksRules, .. ErrorsRules, .. LogsRules, .. CategoriesRules, .. MetricsRules, .. SpansRules,
        .. AsyncSnippets.All, .. NameSnippets.All, .. WebSnippets.All, .. ServiceSnippets.All, .. DataSnippets.All, .. InputSnippets.All,
        .. MessageSnippets.All, .. FlowSnippets.All, .. SmellSnippets.All, .. TestsRules,
    ];

    public static Snippet Error(string id, string code) => Snippet.In(Snippet.Library, id, code);

    // What is a warning on CI stays one, although warnings are errors there.
    public static Snippet Warning(string id, string code) => Snippet.In(Snippet.Library, id, code) with { Level = "warning" };

    public static Snippet Suggestion(string id, string code) => Warning(id, code) with { IsSuggestion = true };

    public static Snippet Test(string id, string code) => Snippet.In(Snippet.Tests, id, code) with { Level = "warning" };

    private static string Metric(string call) => $$"""
        using System.Diagnostics.Metrics;

        public static class Store
        {
            public static Counter<long> Orders(Meter meter) => {{call}}; /*here*/
        }
        """;
}
