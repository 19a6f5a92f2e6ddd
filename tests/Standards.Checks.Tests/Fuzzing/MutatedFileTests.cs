using System.Diagnostics;
using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Tests.Corpus;
using Xunit.Abstractions;

namespace Standards.Checks.Tests.Fuzzing;

/// <summary>
/// Each file of a service with everything that a template can write, changed at random from a seed. Whatever stands in a file, the run ends in bounded time, no
/// check fails
/// (STD0999), and no finding puts into a log what the log obeys.
/// </summary>
public sealed class MutatedFileTests(ITestOutputHelper output)
{
    // More of them by hand: STANDARDS_MUTANTS=2000 dotnet test --filter MutatedFile. STANDARDS_MUTANTS_KEEP names a folder for the mutants that fail.
    private static readonly int Mutants =
        int.TryParse(Environment.GetEnvironmentVariable("STANDARDS_MUTANTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;

    private static readonly string? Kept = Environment.GetEnvironmentVariable("STANDARDS_MUTANTS_KEEP");

    // A healthy run takes milliseconds; no machine is so busy that one takes this long.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly SortedSet<(double Milliseconds, string Mutant)> _slowest = [];

    [Fact]
    public async Task Whatever_stands_in_a_file_every_check_ends_with_findings()
    {
        using var repository = new MutatedRepository(Sources());
        var failures = new List<string>();
        foreach (var path in repository.Paths.Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(repository.PathOf(path));
            for (var i = 0; i < Mutants; i++)
            {
                // A generator for each mutant, so that one that fails can be made again alone.
                var random = new Random(path.Aggregate(i, (hash, c) => unchecked((hash * 31) + c)));
                var content = TextMutator.Encode(TextMutator.Mutate(text, random), random);
                if (await FailureAsync(repository, path, content, $"{path} {i}") is { } failure)
                {
                    failures.Add($"{path}, mutant {i}: {failure}");
                    await KeepAsync(path, i, content);
                }
            }
        }

        output.WriteLine(string.Join('\n', _slowest.Reverse()));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private async Task<string?> FailureAsync(MutatedRepository repository, string path, byte[] content, string name)
    {
        using var limit = new CancellationTokenSource(Longest);
        var watch = Stopwatch.StartNew();
        var run = Task.Run(() => repository.RunWith(path, content, limit.Token), CancellationToken.None);
        if (await Task.WhenAny(run, Task.Delay(2 * Longest, CancellationToken.None)) != run)
        {
            return "does not end, even when it is cancelled";
        }

        Note(watch.Elapsed.TotalMilliseconds, name);
        return run.IsCanceled ? $"takes more than {Longest}"
            : run.Exception is { } e ? e.GetBaseException().ToString()
            : (await run).Select(WhyBad).FirstOrDefault(why => why is not null);
    }

    private void Note(double milliseconds, string name)
    {
        _ = _slowest.Add((milliseconds, name));
        if (_slowest.Count > 10)
        {
            _ = _slowest.Remove(_slowest.Min);
        }
    }

    private static string? WhyBad(Finding finding)
    {
        string[] texts = [finding.Path, finding.Message, finding.Text];
        return finding.Rule.Id == "STD0999" ? finding.Message
            : finding is { Line: < 0 } or { Column: < 0 } ? $"{finding.Rule.Id} stands at ({finding.Line},{finding.Column})"
            : texts.Any(text => OutputText.Line(text) is var line && line.Any(char.IsControl)) ? $"{finding.Rule.Id} writes a control character"
            : null;
    }

    private static async Task KeepAsync(string path, int number, byte[] content)
    {
        if (Kept is not null)
        {
            _ = Directory.CreateDirectory(Kept);
            await File.WriteAllBytesAsync(Path.Combine(Kept, $"{path.Replace('/', '+')}.{number}"), content);
        }
    }

    // The service of the corpus has every document of operation, the templates every file of delivery.
    private static IEnumerable<(string Path, string Text)> Sources() =>
        CorpusTests.Read("good-service")
            .Concat(CorpusTests.Created("std-service", "--store postgres --auth jwt --deploy kubernetes --ci github --ci gitlab --ci azure"))
            .DistinctBy(file => file.Path, StringComparer.OrdinalIgnoreCase);
}
