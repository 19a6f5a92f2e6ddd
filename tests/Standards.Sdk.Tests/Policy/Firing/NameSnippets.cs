namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the product's own rules about names, types, comments and the form of statements find.</summary>
internal static class NameSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        CodeSnippets.Suggestion("STD1000", """
            public static class Store
            {
                public static object Find(string key) => key; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1004", "public static class HTTPStore; /*here*/"),
        CodeSnippets.Warning("STD1024", """
            public enum StoreState
            {
                open, /*here*/
            }
            """),
        CodeSnippets.Warning("STD1025", """
            using System.Collections;

            public static class Store
            {
                private static readonly Hashtable Rates = new(); /*here*/

                public static void Put(string key, int rate) => Rates[key] = rate;
            }
            """),
        CodeSnippets.Suggestion("STD1005", "public static class OrderMgr; /*here*/"),
        CodeSnippets.Error("STD1006", "public static class StoreHelper; /*here*/"),
        CodeSnippets.Error("STD1007", "public static class Store;") with
        {
            Head = $"using Microsoft.Extensions.Logging;\nusing System.Buffers; {Snippet.Mark}\n",
        },
        CodeSnippets.Suggestion("STD1008", """
            public static class Store
            {
                public static bool IsOld(int age) => age >= 67; /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1009", """
            /// <summary>Keeps everything.</summary>
            public interface IStore /*here*/
            {
                /// <summary>1.</summary>
                void Add();

                /// <summary>2.</summary>
                void Change();

                /// <summary>3.</summary>
                void Close();

                /// <summary>4.</summary>
                void Count();

                /// <summary>5.</summary>
                void Empty();

                /// <summary>6.</summary>
                void Flush();

                /// <summary>7.</summary>
                void Move();

                /// <summary>8.</summary>
                void Open();

                /// <summary>9.</summary>
                void Remove();

                /// <summary>10.</summary>
                void Sort();

                /// <summary>11.</summary>
                void Trim();
            }
            """),
        CodeSnippets.Suggestion("STD1010", """
            public static class Store
            {
                public static int Sum(IReadOnlyList<int> orders)
                {
                    int total; /*here*/
                    ArgumentNullException.ThrowIfNull(orders);
                    total = orders.Count;
                    return total;
                }
            }
            """),
        new Snippet("STD1013", "Domain", Snippet.Library, """
            public static class Store
            {
                public static int Size(string orderId) => orderId.Length; /*here*/
            }
            """) { Level = "warning", IsSuggestion = true },
        CodeSnippets.Suggestion("STD1015", """
            public static class Store
            {
                public static void Save(ICollection<int>? orders)
                {
                    if (orders is not null) /*here*/
                    {
                        orders.Add(1);
                        orders.Add(2);
                        orders.Clear();
                    }
                }
            }
            """),
        CodeSnippets.Suggestion("STD1018", """
            /// <summary>Keeps orders.</summary>
            public static class Store
            {
                /// <summary>Opens it.</summary>
                public static void Open() => throw new InvalidOperationException("It is open."); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1019", """
            /// <summary>Keeps orders.</summary>
            public sealed class Store /*here*/
            {
                private readonly System.Collections.Concurrent.ConcurrentQueue<int> _orders = new();

                /// <summary>Adds one.</summary>
                public void Add(int order) => _orders.Enqueue(order);
            }
            """),
    ];
}
