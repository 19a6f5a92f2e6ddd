using System.Diagnostics;
using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Rules.ProtoCompatibility;
using Standards.Checks.Rules.ProtoCompatibility.Reading;
using Standards.Checks.Tests.Fuzzing;

namespace Standards.Checks.Tests.ProtoCompatibility;

/// <summary>Contracts from strangers: a comparison ends, in bounded time, with findings that stand on one line each.</summary>
public sealed class HostileProtoTests
{
    private const string Header = "syntax = \"proto3\"; package orders.v1;\n";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public void Deep_nesting_is_no_contract()
    {
        var text = Header + string.Concat(Enumerable.Repeat("message A {", 10_000)) + new string('}', 10_000);

        Assert.Null(ProtoFile.TryRead("a.proto", text));
        Assert.Null(ProtoFile.TryRead("a.proto", Header + "option a = " + new string('[', 100_000)));
    }

    [Fact]
    public void Thousands_of_renamed_fields_values_and_ranges_are_compared_in_bounded_time()
    {
        const int Count = 5_000;
        string Text(string name, int gap) => Header
            + "message Order {\n" + Lines(Count, i => $"string {name}{i} = {i + 1};") + Lines(Count, i => $"reserved {10_000 + (i * gap)};") + "}\n"
            + "enum State {\n" + Lines(Count, i => $"{name}_V{i} = {i};") + "}\n"
            + Lines(Count, i => $"message {name}_M{i} {{ oneof {name} {{ string a = 1; }} }}");
        var watch = Stopwatch.StartNew();

        var findings = Compare(Text("a", 2), Text("b", 3));

        Assert.True(findings.Count > 3 * Count, $"{findings.Count}");
        Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed}");
    }

    [Fact]
    public void Long_names_are_cut()
    {
        var name = new string('a', 1_000_000);

        var findings = Compare($"{Header}message {name} {{ string {name} = 1; }}", $"{Header}message {name} {{ int32 {name} = 1; }}");

        Assert.True(Assert.Single(findings).Message.Length < 1000);
    }

    [Fact]
    public void Mutants_of_the_table_end_with_findings_of_one_line()
    {
        foreach (var (item, index) in ProtoCase.All.Select((item, index) => (item, index)))
        {
            var random = new Random(index);
            for (var i = 0; i < 5; i++)
            {
                var before = TextMutator.Mutate(item.Before.Values.First(), random);
                var after = TextMutator.Mutate(item.After.Values.First(), random);
                Assert.All(Compare(before, after), message => Assert.DoesNotContain('\n', message.Message));
                Assert.All(Compare(before, after), finding => Assert.StartsWith("STD86", finding.Rule.Id, StringComparison.Ordinal));
            }
        }
    }

    private static string Lines(int count, Func<int, FormattableString> line) =>
        string.Concat(Enumerable.Range(0, count).Select(i => line(i).ToString(CultureInfo.InvariantCulture) + "\n"));

    private static IReadOnlyList<Finding> Compare(string before, string after) => ProtoSides.Compare(Read(before), Read(after), "v1.0.0");

    private static List<ProtoFile> Read(string text) => ProtoFile.TryRead("orders.proto", text) is { } file ? [file] : [];
}
