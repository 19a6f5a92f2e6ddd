using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Tests.Fuzzing.Readers;
using Xunit.Abstractions;

namespace Standards.Checks.Tests.Fuzzing;

/// <summary>
/// What gates, artifacts and commands read, changed at random from a seed. Whatever stands there, a reader ends in bounded time and memory with what it says of
/// it, and of what is not even of the format it says something.
/// </summary>
public sealed class MutatedReaderTests(ITestOutputHelper output)
{
    private const int Ordinary = 20;
    private const int Slow = 4;
    private const long MaxBytes = 300L * 1024 * 1024;

    // 2,000 of each by hand: STANDARDS_MUTANTS=100 dotnet test --filter MutatedReader. STANDARDS_MUTANTS_KEEP names a folder for the mutants that fail.
    private static readonly int Times =
        int.TryParse(Environment.GetEnvironmentVariable("STANDARDS_MUTANTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;

    private static readonly string? Kept = Environment.GetEnvironmentVariable("STANDARDS_MUTANTS_KEEP");

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly (string Name, Func<ReaderCase> Make)[] Cases =
        [.. GateReaders.All, .. PackageReaders.All, .. ArtifactReaders.All, .. CommandReaders.All, .. ContractReaders.All];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_read_the_reader_ends_with_what_it_says_of_it(string name)
    {
        var reader = Cases.Single(c => c.Name == name).Make();
        Assert.Equal(reader.IsSilent, !reader.Read(reader.Sample).Any());
        var failures = new List<string>();
        var (refused, said) = (0, 0);
        for (var i = 0; i < (reader.IsSlow ? Slow : Ordinary) * Times; i++)
        {
            // A generator for each mutant, so that one that fails can be made again alone.
            var random = new Random(name.Aggregate(i, (hash, c) => unchecked((hash * 31) + c)));
            var mutant = Mutant(reader, random, isWhole: i % 2 == 0);
            var (answers, failure) = await ReadAsync(reader, mutant);
            var isRefused = reader.IsWhole?.Invoke(mutant) == false;
            (refused, said) = (refused + (isRefused ? 1 : 0), said + (answers.Length > 0 ? 1 : 0));
            failure ??= WhyBad(answers, isRefused);
            if (failure is not null)
            {
                failures.Add($"mutant {i}: {failure}");
                await KeepAsync(name, i, mutant);
            }
        }

        output.WriteLine($"{name}: {(reader.IsSlow ? Slow : Ordinary) * Times} mutants, {refused} refused by the format's parser, {said} with an answer");
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
    }

    private static byte[] Mutant(ReaderCase reader, Random random, bool isWhole)
    {
        if (reader.Form == ReaderForm.Bytes)
        {
            return ByteMutator.Mutate(reader.Sample, random);
        }

        var text = Encoding.UTF8.GetString(reader.Sample);
        return reader.Form switch
        {
            ReaderForm.Json when isWhole => Encoding.UTF8.GetBytes(TokenMutator.MutateJson(text, random)),
            ReaderForm.Xml when isWhole => Encoding.UTF8.GetBytes(TokenMutator.MutateXml(text, random)),
            _ => TextMutator.Encode(TextMutator.Mutate(text, random), random),
        };
    }

    private static async Task<(string[] Answers, string? Failure)> ReadAsync(ReaderCase reader, byte[] mutant)
    {
        var watch = Stopwatch.StartNew();
        var run = Task.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            string[] answers = [.. reader.Read(mutant)];
            return (Answers: answers, Bytes: GC.GetAllocatedBytesForCurrentThread() - before);
        });
        if (await Task.WhenAny(run, Task.Delay(Longest, CancellationToken.None)) != run)
        {
            return ([], $"takes more than {Longest}");
        }

        return run.Exception is { } e ? ([], e.GetBaseException().ToString())
            : (await run) is var (answers, bytes) && bytes > MaxBytes ? (answers, $"takes {bytes} bytes in {watch.Elapsed}")
            : ((await run).Answers, null);
    }

    private static string? WhyBad(string[] answers, bool isRefused) =>
        isRefused && answers.Length == 0 ? "the format's parser refuses it, and nothing is said"
        : answers.FirstOrDefault(answer => answer.Any(char.IsControl)) is { } bad ? $"what is said holds a control character: {OutputText.Line(bad)}"
        : null;

    private static async Task KeepAsync(string name, int number, byte[] content)
    {
        if (Kept is not null)
        {
            _ = Directory.CreateDirectory(Kept);
            await File.WriteAllBytesAsync(Path.Combine(Kept, $"{name}.{number}"), content);
        }
    }
}
