namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>One file for every diagnostic that a clause of the catalog names.</summary>
internal static class Snippets
{
    public static IReadOnlyList<Snippet> All { get; } =
        [.. Analyzers(), .. Banned(), .. StyleSnippets.All, .. SecuritySnippets.All, .. CompilerWarnings(), .. CompilerErrors(), .. CodeSnippets.All];

    /// <summary>The snippet with a name.</summary>
    public static Snippet Named(string name) => All.Single(snippet => snippet.Name == name);

    private static IEnumerable<Snippet> Analyzers() =>
    [
        Library("CA1508", """
            public static class Dead
            {
                public static int Length()
                {
                    var text = "a";
                    return text == null /*here*/ ? 0 : text.Length;
                }
            }
            """),
        Library("CA1715", "public interface Store /*here*/;"),
        Library("CA1816", """
            public class Store : IDisposable
            {
                public void Dispose() { } /*here*/
            }
            """),
        Library("CA1823", """
            public static class Store
            {
                private const int Unused = 1; /*here*/
            }
            """),
        Library("CA2000", """
            public static class Store
            {
                public static int First(string path) => new FileStream(path, FileMode.Open).ReadByte(); /*here*/
            }
            """),
        Library("CA2012", """
            public static class Store
            {
                public static void Close(Stream stream) => stream.DisposeAsync(); /*here*/
            }
            """),
        Library("CA2016", """
            public static class Store
            {
                public static Task<int> ReadAsync(Stream stream, byte[] buffer, CancellationToken cancellationToken) =>
                    stream.ReadAsync(buffer, 0, buffer.Length); /*here*/
            }
            """),
        Library("CA2100", """
            public static class Store
            {
                public static void Find(System.Data.Common.DbCommand command, string name) =>
                    command.CommandText = "select id from orders where name = '" + name + "'"; /*here*/
            }
            """),
        Library("CA2022", """
            public static class Store
            {
                public static byte[] Open(Stream source)
                {
                    var bytes = new byte[16];
                    source.Read(bytes, 0, bytes.Length); /*here*/
                    return bytes;
                }
            }
            """),
        Library("CA2200", """
            public static class Store
            {
                public static void Open(string path)
                {
                    try
                    {
                        File.Delete(path);
                    }
                    catch (IOException e)
                    {
                        throw e; /*here*/
                    }
                }
            }
            """),
        Library("CA2213", """
            public sealed class Store : IDisposable
            {
                private readonly FileStream stream = File.OpenRead("orders"); /*here*/

                public long Size => stream.Length;

                public void Dispose() { }
            }
            """),
        Library("CA2254", """
            using Microsoft.Extensions.Logging;

            public static class Store
            {
                public static void Say(ILogger logger, string id) => logger.LogInformation($"Order {id} is stored"); /*here*/
            }
            """),
        Library("CA5350", """
            public static class Hash
            {
                public static byte[] Of(byte[] data) => System.Security.Cryptography.SHA1.HashData(data); /*here*/
            }
            """),
        Library("CA5351", """
            public static class Hash
            {
                public static byte[] Of(byte[] data) => System.Security.Cryptography.MD5.HashData(data); /*here*/
            }
            """),
        Library("CA5359", """
            using System.Net.Security;

            public static class Client
            {
                public static SslClientAuthenticationOptions Options() => new()
                {
                    RemoteCertificateValidationCallback = (sender, certificate, chain, errors) => true, /*here*/
                };
            }
            """),
    ];

    private static IEnumerable<Snippet> Banned() =>
    [
        new("RS0030", "BannedClock", Snippet.Tests, """
            public class ClockTests
            {
                [Fact]
                public void IsLate() => Assert.True(DateTime.UtcNow.Year > 2000); /*here*/
            }
            """),
        new("RS0030", "BannedChance", Snippet.Tests, """
            public class ChanceTests
            {
                [Fact]
                public void IsSmall() => Assert.True(new Random().Next(10) < 10); /*here*/
            }
            """),
        new("RS0030", "BannedDelay", Snippet.Tests, """
            public class DelayTests
            {
                [Fact]
                public async Task IsDone() => await Task.Delay(1); /*here*/
            }
            """),
        new("RS0030", "BannedName", Snippet.Tests, """
            public class NameTests
            {
                [Fact]
                public void IsKnown() => Assert.NotEmpty(System.Net.Dns.GetHostAddresses("localhost")); /*here*/
            }
            """),
        new("RS0030", "BannedWait", Snippet.Library, """
            public static class Store
            {
                public static void Wait() => Thread.Sleep(10); /*here*/
            }
            """),
        new("RS0030", "BannedChannel", Snippet.Library, """
            public static class Queue
            {
                public static object Create() => System.Threading.Channels.Channel.CreateUnbounded<int>(); /*here*/
            }
            """),
        new("RS0030", "BannedExit", Snippet.Library, """
            public static class Store
            {
                public static void Stop() => Environment.Exit(1); /*here*/
            }
            """),
    ];

    private static IEnumerable<Snippet> CompilerWarnings() =>
    [
        Library("CS0168", """
            public static class Store
            {
                public static void Open()
                {
                    int count; /*here*/
                }
            }
            """),
        Library("CS0169", """
            public sealed class Store
            {
                private int count; /*here*/
            }
            """),
        Library("CS0219", """
            public static class Store
            {
                public static void Open()
                {
                    var count = 1; /*here*/
                }
            }
            """),
        Library("CS0414", """
            public sealed class Store
            {
                private int count = 1; /*here*/
            }
            """),
        Library("CS0612", """
            public static class Store
            {
                [Obsolete]
                public static void Open() { }

                public static void OpenAll() => Open(); /*here*/
            }
            """),
        Library("CS0618", """
            public static class Store
            {
                [Obsolete("Use OpenAll")]
                public static void Open() { }

                public static void OpenAll() => Open(); /*here*/
            }
            """),
        Library("CS4014", """
            public static class Store
            {
                public static async Task OpenAsync()
                {
                    Task.Delay(1); /*here*/
                    await Task.Yield();
                }
            }
            """),
        Library("CS8602", """
            public static class Store
            {
                public static int Length(string? name) => name.Length; /*here*/
            }
            """),
        Library("CS8603", """
            public static class Store
            {
                public static string Name(string? name) => name; /*here*/
            }
            """),
    ];

    private static IEnumerable<Snippet> CompilerErrors() =>
    [
        Broken("CS0161", """
            public static class Store
            {
                public static int Size(bool open) /*here*/
                {
                    if (open)
                    {
                        return 1;
                    }
                }
            }
            """),
        Broken("CS0163", """
            public static class Store
            {
                public static int Size(int kind)
                {
                    var size = 0;
                    switch (kind)
                    {
                        case 0: /*here*/
                            size = 1;
                        case 1:
                            size = 2;
                            break;
                    }

                    return size;
                }
            }
            """),
        Broken("CS0818", """
            public static class Store
            {
                public static void Open()
                {
                    var count; /*here*/
                }
            }
            """),
    ];

    private static Snippet Library(string id, string code) => Snippet.In(Snippet.Library, id, code);

    private static Snippet Broken(string id, string code) => Snippet.In(Snippet.Broken, id, code);
}
