using Standards.Checks.Rules.PublicApi;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.PublicApi;

public sealed class ApiReaderTests : IDisposable
{
    private const string Space = "Standards.Checks.Tests.PublicApi.Sample.";

    private readonly string _root = Directory.CreateTempSubdirectory("standards-api-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Everything_that_others_can_use_is_a_line() => Snapshot.Match(string.Concat(ApiReader
        .Read(typeof(ApiReaderTests).Assembly.Location, CancellationToken.None)
        .Where(m => m.TypeName.StartsWith(Space, StringComparison.Ordinal))
        .Select(m => m.Line.Replace(Space, "", StringComparison.Ordinal) + "\n")));

    [Fact]
    public void Lines_are_the_same_each_time_and_stand_once()
    {
        var path = typeof(ApiReader).Assembly.Location;
        var lines = ApiReader.Read(path, CancellationToken.None).Select(m => m.Line).ToList();

        Assert.True(lines.Count > 500);
        Assert.Equal(lines.Count, lines.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(lines, ApiReader.Read(path, CancellationToken.None).Select(m => m.Line));
    }

    // Written by compilers of other teams, with all that they ever put into metadata.
    [Theory]
    [InlineData("System.Private.CoreLib")]
    [InlineData("System.Linq.Expressions")]
    [InlineData("System.Private.Xml")]
    public void Assemblies_of_the_framework_are_read(string name)
    {
        var members = ApiReader.Read(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"), CancellationToken.None);

        Assert.True(members.Count > 100);
        Assert.Equal(members.Count, members.Select(m => m.Line).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(members, m => m.Line.Contains('`', StringComparison.Ordinal) || m.Line.Any(char.IsControl));
    }

    [Fact]
    public void What_is_no_assembly_is_refused()
    {
        Assert.Equal("cannot be opened", Refused(Path.Combine(_root, "none.dll")));
        Assert.Equal("has metadata that cannot be read", Refused(Write("text.dll", "text"u8.ToArray())));
        Assert.Equal("has metadata that cannot be read", Refused(Write("empty.dll", [])));
        var whole = File.ReadAllBytes(typeof(ApiReaderTests).Assembly.Location);
        Assert.Contains(Refused(Write("cut.dll", whole[..(whole.Length / 2)])), (string[])["has metadata that cannot be read", "cannot be opened"]);
    }

    // Whatever stands in an assembly, reading ends with lines or with a reason.
    [Fact]
    public void Broken_bytes_never_escape()
    {
        var whole = ApiAssembly.Bytes(("Orders.Basket", ["Add", "Clear", "Count"]), ("Orders.Order", ["Pay"]));
        var random = new Random(4711);
        for (var run = 0; run < 2000; run++)
        {
            var bytes = whole.ToArray();
            for (var i = 0; i < 8; i++)
            {
                bytes[random.Next(0x200, bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.NotNull(ApiReader.Read(Write("broken.dll", bytes), CancellationToken.None));
            }
            catch (ApiException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    [Fact]
    public void Names_of_obfuscators_are_one_line_each()
    {
        var lines = ApiReader.Read(Write("odd.dll", ApiAssembly.Bytes(("Orders.\u0001\n", ["a b", "\u202E", "grün"]))), CancellationToken.None)
            .Select(m => m.Line)
            .ToList();

        Assert.Equal(
            [
                "public class Orders.\\u0001\\u000A",
                "public Orders.\\u0001\\u000A.\\u0001\\u000A()",
                "public void Orders.\\u0001\\u000A.\\u202E()",
                "public void Orders.\\u0001\\u000A.a\\u0020b()",
                "public void Orders.\\u0001\\u000A.grün()",
            ],
            lines);
    }

    [Fact]
    public void Cancelled_reading_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => ApiReader.Read(typeof(ApiReaderTests).Assembly.Location, source.Token));
    }

    private static string Refused(string path) => Assert.Throws<ApiException>(() => ApiReader.Read(path, CancellationToken.None)).Message;

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
