using System.Diagnostics;
using System.Text;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Custom;
using static Standards.Checks.Tests.Secrets.Custom.CustomDetectors;

namespace Standards.Checks.Tests.Secrets.Custom;

/// <summary>Hostile patterns and files: bounded time, and said when a file was not searched to its end.</summary>
public sealed class CustomSearchLimitTests
{
    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData("(a|aa)+b")]
    [InlineData("a*a*a*a*a*a*a*b")]
    [InlineData("acme(.*)(.*)(.*)(.*)(.*)x=[0-9]{1000}")]
    [InlineData("(a|b)*a(a|b){200}c")]
    public void Five_megabytes_of_one_letter_end_soon(string pattern)
    {
        var text = new StringBuilder(5_000_000);
        while (text.Length < 5_000_000)
        {
            text.Append("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaacme");
        }

        var watch = Stopwatch.StartNew();
        Find($"detectors: [{{ name: a, title: A, literals: [acme], pattern: '{pattern}' }}]\n", Encoding.ASCII.GetBytes(text.ToString()));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 120);
    }

    [Fact]
    public void One_line_of_fifty_megabytes_with_the_literal_all_over_it()
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("acme_dk_", 6_250_000)) + Value(1));
        var facts = Find(Key, bytes);
        Assert.Equal([(1, 50_000_001)], facts.Secrets.Select(s => (s.Line, s.Column)));
        Assert.Equal("", facts.NotSearched);
    }

    [Fact]
    public void Two_hundred_detectors_on_a_file_of_their_literals_give_up_and_say_so()
    {
        var text = "detectors:\n"
            + string.Concat(Enumerable.Range(100, 200).Select(i => $"- {{ name: d{i}, title: D, literals: [acme{i}], pattern: 'acme{i}[0-9a-f]{{32}}' }}\n"));
        var line = string.Concat(Enumerable.Range(100, 200).Select(i => $"acme{i} "));
        using var repository = new TestRepository();
        repository.With("src/a.cs", string.Concat(Enumerable.Repeat(line, 12_000))).With("src/b.cs", "x\n");
        var context = repository.Context(Policy(text));

        var watch = Stopwatch.StartNew();
        var finding = Assert.Single(new SecretCheck().Check(context.Snapshot.Files, context));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 120);
        Assert.Equal(("STD5040", "src/a.cs", 0), (finding.Rule.Id, finding.Path, finding.Line));
        Assert.Equal("the detectors of the policy did not search 1 file to the end; 'src/a.cs' takes the detectors of secrets.yml too long", finding.Message);
        Assert.Equal("Make their literals longer or their patterns simpler, or name the file in 'exclude' of the detector", finding.Fix);
    }

    [Fact]
    public void Giving_up_takes_nothing_from_the_products_own_detectors()
    {
        var token = SecretSamples.Token("Stripe key", 1);
        var text = "detectors:\n"
            + string.Concat(Enumerable.Range(100, 200).Select(i => $"- {{ name: d{i}, title: D, literals: [acme], pattern: 'acme[0-9a-f]{{32}}' }}\n"));
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("acme ", 2_000_000)) + $"\"{token}\"");
        var facts = Find(text, bytes);
        Assert.Equal(["STD5007"], facts.Secrets.Select(s => s.RuleId));
        Assert.Equal(CustomSearch.Stopped, facts.NotSearched);
    }

    [Fact]
    public void Secret_across_the_boundary_of_two_parts_is_found_once()
    {
        const int Part = 1 << 20;
        foreach (var shift in (int[])[-8300, -8192, -4200, -4096, -4000, -600, -45, -40, -20, -1, 0, 1, 50])
        {
            foreach (var end in (string[])["\n", " "])
            {
                var before = new string('x', Part + shift - 1) + end;
                var facts = Find(Key, Encoding.ASCII.GetBytes($"{before}{Value(1)}{end}{new string('y', 20_000)}"));
                Assert.Equal([end == "\n" ? (2, 1) : (1, before.Length + 1)], facts.Secrets.Select(s => (s.Line, s.Column)));
            }
        }
    }

    private static SecretFacts Find(string detectors, byte[] bytes) => Reader(detectors).Read(new MemoryStream(bytes), FileFormat.Code);
}
