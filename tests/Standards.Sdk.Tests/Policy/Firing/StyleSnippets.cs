namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the rules about style, names and the use of .NET's own types find.</summary>
internal static class StyleSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        In("CA1001", """
            public sealed class Store /*here*/
            {
                private readonly FileStream _stream = new("orders", FileMode.Open);

                public long Size => _stream.Length;
            }
            """),
        Should("CA1051", """
            public class Store
            {
                public int Count; /*here*/
            }
            """),
        In("CA1068", """
            public static class Store
            {
                public static Task<string> ReadAsync(CancellationToken cancellationToken, string path) => /*here*/
                    File.ReadAllTextAsync(path, cancellationToken);
            }
            """),
        Should("CA1727", Log("\"Order {orderId} is stored\"")),
        In("CA1806", """
            public static class Store
            {
                public static int Count(string text)
                {
                    int.TryParse(text, out var count); /*here*/
                    return count;
                }
            }
            """),
        Should("CA1827", """
            public static class Store
            {
                public static bool IsOpen(IEnumerable<int> orders) => orders.Count() > 0; /*here*/
            }
            """),
        Should("CA1829", """
            public static class Store
            {
                public static int Size(List<int> orders) => orders.Count(); /*here*/
            }
            """),
        In("CA2017", Log("\"Order {OrderId} of {Customer} is stored\"")),
        In("CA2023", Log("\"Order {OrderId is stored\"")),
        In("CA2025", """
            public static class Store
            {
                public static Task FlushAsync(string path)
                {
                    using var stream = File.OpenRead(path);
                    return WaitAsync(stream); /*here*/
                }

                private static async Task WaitAsync(Stream stream) => await stream.FlushAsync();
            }
            """),
        In("CA2201", """
            public static class Store
            {
                public static void Open() => throw new Exception("The store is closed."); /*here*/
            }
            """),
        Should("CA2211", """
            public static class Store
            {
                public static int Count = 1; /*here*/
            }
            """),
        In("CA2215", """
            public class Store : IDisposable
            {
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                protected virtual void Dispose(bool disposing) { }
            }

            public class LocalStore : Store
            {
                protected override void Dispose(bool disposing) { } /*here*/
            }
            """),
        Should("CA2250", """
            public static class Store
            {
                public static void Read(CancellationToken cancellationToken)
                {
                    if (cancellationToken.IsCancellationRequested) /*here*/
                    {
                        throw new OperationCanceledException();
                    }
                }
            }
            """),
        In("CA2253", Log("\"Order {0} is stored\"")),
        In("IDE0005", """
            using System.Text; /*here*/

            public static class Store;
            """),
        new("IDE0005", "UnusedInTest", Snippet.Tests, """
            using System.Text; /*here*/

            /// <summary>A comment with an end that is missing, which nobody is told of: <c>a</summary>
            public static class Store;
            """),
        Should("IDE0040", """
            static class Store /*here*/
            {
            }
            """),
        In("IDE0044", """
            public sealed class Store
            {
                private int _size = 1; /*here*/

                public int Size => _size;
            }
            """),
        In("IDE0330", """
            public sealed class Store
            {
                private readonly object _gate = new(); /*here*/
                private int _size;

                public void Add()
                {
                    lock (_gate)
                    {
                        _size++;
                    }
                }
            }
            """),
        In("IDE0051", """
            public sealed class Store
            {
                private void Open() { } /*here*/
            }
            """),
        In("IDE0052", """
            public sealed class Store
            {
                private int _size; /*here*/

                public void Open(int size) => _size = size;
            }
            """),
        In("IDE0055", """
            public sealed class Store
            {
                public int Size  => 1; /*here*/
            }
            """),
        In("IDE0059", """
            public static class Store
            {
                public static int Size(string text)
                {
                    var size = text.Length; /*here*/
                    size = 1;
                    return size;
                }
            }
            """),
        In("IDE0060", """
            public static class Store
            {
                public static int Size() => Of("a");

                private static int Of(string text) => 1; /*here*/
            }
            """),
        In("IDE0065", """
            using System.Text; /*here*/

            public static class Store
            {
                public static StringBuilder Text() => new();
            }
            """),
        In("IDE1006", """
            public sealed class Store
            {
                private readonly int size = 1; /*here*/

                public int Size => size;
            }
            """),
        new("IDE1006", "VisibleName", Snippet.Library, """
            public sealed class Store
            {
                public int size() => 1; /*here*/
            }
            """),
        new("IDE1006", "PrivateMethodName", Snippet.Library, """
            public static class Store
            {
                public static int Size() => sizeOf("a");

                private static int sizeOf(string text) => text.Length; /*here*/
            }
            """),
        new("IDE1006", "LocalFunctionName", Snippet.Library, """
            public static class Store
            {
                public static int Size()
                {
                    return next(1);

                    static int next(int size) => size + 1; /*here*/
                }
            }
            """),
        new("IDE1006", "ParameterName", Snippet.Library, """
            public static class Store
            {
                public static int Size(string Text) => Text.Length; /*here*/
            }
            """),
    ];

    private static Snippet In(string id, string code) => Snippet.In(Snippet.Library, id, code);

    // Those of Analysis.targets.
    private static Snippet Should(string id, string code) => In(id, code) with { Level = "warning" };

    private static string Log(string message) => $$"""
        public static class Store
        {
            public static void Say(Microsoft.Extensions.Logging.ILogger logger, string id) =>
                Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, {{message}}, id); /*here*/
        }
        """;
}
