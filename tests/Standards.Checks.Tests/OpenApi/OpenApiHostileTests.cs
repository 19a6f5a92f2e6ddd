using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Checks.Rules.OpenApi;
using static Standards.Checks.Tests.OpenApi.OpenApiFixture;

namespace Standards.Checks.Tests.OpenApi;

/// <summary>Documents that somebody made to hang, crash or fill a build: it ends soon, and what is not read is said.</summary>
public sealed class OpenApiHostileTests
{
    private const int Many = 5_000;

    // Such a document takes less than a second; no machine is so busy that one takes this long.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string, string> Documents => new()
    {
        { "deep YAML", "openapi.yaml", $"{Head}x-a: {new string('[', 10_000)}{new string(']', 10_000)}\n" },
        { "deep JSON", "openapi.json", "{\"openapi\":\"3.1.0\",\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}" },
        { "aliases", "openapi.yaml", Aliases() },
        { "NUL", "openapi.yaml", "openapi: 3.1.0\n\0" },
        { "one key", "openapi.yaml", "openapi: 3.1.0\n" + new string('a', 1_000_000) },
    };

    public static TheoryData<string, string> Contents => new()
    {
        { "chain of references", Components(i => $"{{ $ref: '#/components/schemas/S{i + 1}' }}") },
        { "circle of references", Components(i => $"{{ $ref: '#/components/schemas/S{(i + 1) % Many}' }}") },
        { "way through references", Components(i => $"{{ $ref: '#/components/schemas/S{i + 1}/properties' }}") },
        { "chain of allOf", Components(i => $"{{ allOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }} ] }}") },
        { "broken references", Components(i => $"{{ $ref: '#/components/schemas/T{i}' }}") },
        { "mistyped keys", Components(i => $"{{ maxLenght{i}: 3 }}") },
        { "tags", $"{Head}tags: [{string.Join(',', Enumerable.Range(0, Many).Select(i => $"{{name: tag{i}}}"))}]\n{Operations(i => $"tags: [taq{i}]")}" },
        { "same answer", $"{Head}{Operations(_ => Answer("A"), 4000)}components: {{ schemas: {{ A: {Wide(4000, _ => "{ type: string }")} }} }}\n" },
        {
            "wide schemas of wide schemas",
            $"{Head}{Operations(_ => Answer("S0"), 9)}components:\n  schemas:\n"
            + string.Concat(Enumerable.Range(0, 50).Select(i => $"    S{i}: {Wide(50, j => Reference($"S{(i + j + 1) % 50}"))}\n"))
        },
        {
            "examples of choices",
            $"{Head}components:\n  schemas:\n    A: {{ oneOf: [ {string.Join(", ", Enumerable.Repeat(Reference("A"), 60))} ], example: {{ a: 1 }} }}\n"
            + string.Concat(Enumerable.Range(0, 500).Select(i =>
                $"    B{i}: {{ anyOf: [ {Reference("A")}, {Reference($"B{(i + 1) % 500}")} ], example: 1 }}\n"))
        },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_that_cannot_be_read_is_said_to_be(string name, string path, string text)
    {
        var findings = await RunAsync(path, Encoding.UTF8.GetBytes(text));

        Assert.True(findings.Count > 0, name);
        Assert.Contains(findings, f => f.Rule.Id is "STD8300" or "STD0010");
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Content_ends_in_bounded_time(string name, string text)
    {
        var findings = await RunAsync("openapi.yaml", Encoding.UTF8.GetBytes(text));

        Assert.True(findings.Count is > 0 and < 20_000, name);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_files_that_are_too_large_are_said()
    {
        Assert.Equal("STD0010", Assert.Single(await RunAsync("openapi.yaml", [0x6F, 0xFF, 0xFE])).Rule.Id);
        Assert.Equal("STD0010", Assert.Single(await RunAsync("openapi.yaml", new byte[13 * 1024 * 1024])).Rule.Id);
        Assert.Empty(await RunAsync("api/data.json", new byte[13 * 1024 * 1024]));
    }

    private static async Task<IReadOnlyList<Standards.Checks.Findings.Finding>> RunAsync(string path, byte[] content)
    {
        using var repository = new TestRepository().With(path, content);
        var watch = Stopwatch.StartNew();
        var run = Task.Run(() => repository.Run(new OpenApiCheck()));
        Assert.True(await Task.WhenAny(run, Task.Delay(Longest, CancellationToken.None)) == run, $"takes more than {watch.Elapsed}");
        return await run;
    }

    private static string Reference(string name) => $"{{ $ref: '#/components/schemas/{name}' }}";

    private static string Answer(string name) =>
        $"responses: {{ '200': {{ description: a, content: {{ application/json: {{ schema: {Reference(name)} }} }} }} }}";

    private static string Wide(int count, Func<int, string> property) =>
        $"{{ properties: {{ {string.Join(", ", Enumerable.Range(0, count).Select(i => $"p{i}: {property(i)}"))} }} }}";

    private static string Components(Func<int, string> schema)
    {
        var text = new StringBuilder($"{Head}components:\n  schemas:\n");
        for (var i = 0; i < Many; i++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"    S{i}: {schema(i)}\n");
        }

        return text.ToString();
    }

    private static string Operations(Func<int, string> operation, int count = Many)
    {
        var text = new StringBuilder("paths:\n");
        for (var i = 0; i < count; i++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"  /api/v1/p{i}: {{ get: {{ {operation(i)} }} }}\n");
        }

        return text.ToString();
    }

    private static string Aliases()
    {
        var text = new StringBuilder("openapi: 3.1.0\nx-0: &a0 [b]\n");
        for (var i = 1; i < 40; i++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"x-{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        return text.ToString();
    }
}
