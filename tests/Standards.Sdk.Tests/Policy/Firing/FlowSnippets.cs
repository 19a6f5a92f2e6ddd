namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the product's own rules about loops, locks, values that are taken for granted, and what is said of failures find.</summary>
internal static class FlowSnippets
{
    private static readonly Snippet[] Work =
    [
        CodeSnippets.Suggestion("STD1204", """
            public static class Store
            {
                public static void Delete(IEnumerable<string> paths, CancellationToken cancellationToken)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    foreach (var path in paths) /*here*/
                    {
                        File.Delete(path);
                    }
                }
            }
            """),
        CodeSnippets.Warning("STD1215", """
            public sealed class Store
            {
                private readonly Lock _orders = new();
                private readonly Lock _lines = new();
                private int _count;

                public int Next()
                {
                    lock (_orders)
                    {
                        lock (_lines) /*here*/
                        {
                            return ++_count;
                        }
                    }
                }
            }
            """),
        CodeSnippets.Suggestion("STD1216", """
            using System.Threading.Channels;

            public static class Store
            {
                public static async Task SendAsync(ChannelWriter<int> writer, CancellationToken cancellationToken)
                {
                    await writer.WriteAsync(1, cancellationToken);
                    writer.Complete(); /*here*/
                }
            }
            """),
        CodeSnippets.Suggestion("STD1220", """
            public static class Store
            {
                public static async Task WaitAsync(CancellationToken cancellationToken)
                {
                    using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10)); /*here*/
                    await timer.WaitForNextTickAsync(cancellationToken);
                }
            }
            """),
        CodeSnippets.Warning("STD1911", """
            [AttributeUsage(AttributeTargets.Method)]
            internal sealed class HotPathAttribute : Attribute;

            public static class Store
            {
                [HotPath]
                public static int[] Two(int value) => [value, value]; /*here*/
            }
            """),
    ];

    private static readonly Snippet[] Failures =
    [
        CodeSnippets.Suggestion("STD1307", """
            public static class Store
            {
                public static void Fail() => throw new InvalidOperationException("Invalid operation"); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1310", """
            public static class Store
            {
                public static string Find(IReadOnlyDictionary<int, string> orders, int id) { return orders.GetValueOrDefault(id)!; } /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1311", """
            public sealed class OrderException(string id) : Exception($"There is no order {id}"); /*here*/
            """),
        CodeSnippets.Suggestion("STD1312", """
            using Microsoft.Extensions.Logging;

            public static class Store
            {
                public static void Check(ILogger logger, IEnumerable<int> orders)
                {
                    foreach (var order in orders)
                    {
                        logger.LogError("Order {Order} has no lines", order); /*here*/
                    }
                }
            }
            """),
        CodeSnippets.Warning("STD1501", """
            using Microsoft.Extensions.Logging;

            public static class Store
            {
                public static void Check(ILogger logger, int orderId) => logger.LogInformation("Order {Order} is paid", orderId); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1502", """
            using Microsoft.Extensions.Logging;

            public static class Store
            {
                public static void Check(ILogger logger) => logger.LogCritical("The queue is full"); /*here*/
            }
            """),
    ];

    private static readonly Snippet[] Measured =
    [
        CodeSnippets.Suggestion("STD1515", """
            using System.Diagnostics.Metrics;

            public static class Store
            {
                public static Histogram<double> Time(Meter meter) => meter.CreateHistogram<double>("shop.orders.duration", "s", "Time."); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1524", """
            using System.Diagnostics;

            public static class Store
            {
                public static void Save(ActivitySource source, int orderId)
                {
                    using var activity = source.StartActivity("orders.save"); /*here*/
                    Console.WriteLine(orderId);
                }
            }
            """),
        Test("STD1903", """
            public class StoreTests
            {
                [Fact]
                public void Saves() => Assert.NotEmpty(Path.GetTempFileName()); /*here*/
            }
            """),
        Test("STD1904", """
            public class StoreTests
            {
                [Fact]
                public void One() => Assert.Equal(1, Math.Abs(-1)); /*here*/

                [Fact]
                public void Two() => Assert.Equal(2, Math.Abs(-2));

                [Fact]
                public void Three() => Assert.Equal(3, Math.Abs(-3));
            }
            """),
    ];

    public static IReadOnlyList<Snippet> All { get; } = [.. Work, .. Failures, .. Measured];

    private static Snippet Test(string id, string code) => CodeSnippets.Test(id, code) with { IsSuggestion = true };
}
