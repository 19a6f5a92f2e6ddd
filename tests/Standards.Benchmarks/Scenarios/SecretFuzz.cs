using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Benchmarks.Scenarios;

/// <summary>A million lines from a fixed seed: literals, pieces of syntax, random characters, and lines before them with something changed.</summary>
internal sealed class SecretFuzz(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "secrets-fuzz";

    private const int Lines = 1_000_000;
    private const int MaxPieces = 24;
    private const int Kept = 1000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=";

    private static readonly string[] Pieces =
    [
        .. DetectorCatalog.All.SelectMany(d => d.Literals).Distinct(StringComparer.Ordinal),
        AllowComment.Mark + " ",
        " = ",
        ": ",
        "\"",
        "'",
        "`",
        "\\\"",
        "\n",
        "\r\n",
        "\\n",
        " ",
        "\t",
        ";",
        "@",
        "=",
        "<",
        ">",
        "{",
        "}",
        "${",
        "-----",
        "-----END",
        "PRIVATE KEY",
        "data:\n  a: ",
        "stringData:\n",
        "\n---\n",
        "value=",
        "value: ",
        "name: ",
        "ENV ",
        "--",
        "// ",
        "# ",
        "é",
        "€",
        "😀",
        "\ud800",
        "\0",
        "\ufffd",
        "sv=2024",
        "Server=a;",
        "\" + \"",
        "+",
        ",",
        "STD5007 because ",
    ];

    /// <summary>Searches the lines and reports the time of one.</summary>
    /// <exception cref="BenchmarkException">The search threw; the message names the line.</exception>
    public void Run()
    {
        var scanner = new SecretScanner(DetectorCatalog.All);
        var formats = Enum.GetValues<FileFormat>();
        var random = new Random(20261121);
        var earlier = new string[Kept];
        var (found, characters, total, slowest, slowestLine) = (0L, 0L, TimeSpan.Zero, TimeSpan.Zero, 0);
        for (var i = 0; i < Lines; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var line = i > Kept && random.Next(3) == 0 ? Mutate(random, earlier[random.Next(Kept)]) : Make(random);
            earlier[i % Kept] = line;
            var start = Stopwatch.GetTimestamp();
            try
            {
                found += scanner.Scan(line, formats[i % formats.Length]).Count;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new BenchmarkException($"line {i} of the fuzz run: {e}");
            }

            var time = Stopwatch.GetElapsedTime(start);
            (total, characters) = (total + time, characters + line.Length);
            (slowest, slowestLine) = time > slowest ? (time, i) : (slowest, slowestLine);
        }

        Progress.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {Lines:N0} lines in {total.TotalSeconds:F1} s, {found:N0} found, slowest {slowest.TotalMilliseconds:F2} ms"));
        var table = context.Report.Add(
            new ReportTable("Search for secrets in a million random lines", ["lines", "characters", "found", "exceptions", "a line", "slowest"]));
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"{Lines:N0}"),
            string.Create(CultureInfo.InvariantCulture, $"{characters / 1e6:F0} million"),
            string.Create(CultureInfo.InvariantCulture, $"{found:N0}"),
            "0",
            string.Create(CultureInfo.InvariantCulture, $"{total.TotalMicroseconds / Lines:F2} µs"),
            string.Create(CultureInfo.InvariantCulture, $"{slowest.TotalMilliseconds:F2} ms (line {slowestLine}; the collector and other processes included)"));
        context.Report.Save();
    }

    private static string Make(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, MaxPieces); i > 0; i--)
        {
            if (random.Next(3) > 0)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
                continue;
            }

            for (var length = random.Next(1, 90); length > 0; length--)
            {
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
            }
        }

        return text.ToString();
    }

    // One thing changed: cut, doubled, put in, or a character replaced.
    private static string Mutate(Random random, string line)
    {
        var at = random.Next(line.Length + 1);
        return random.Next(4) switch
        {
            0 => line[..at],
            1 when line.Length < 4000 => line + line[at..],
            2 => line.Insert(at, Pieces[random.Next(Pieces.Length)]),
            _ => at < line.Length ? string.Concat(line.AsSpan(0, at), [(char)random.Next(0, 0x2100)], line.AsSpan(at + 1)) : line,
        };
    }
}
