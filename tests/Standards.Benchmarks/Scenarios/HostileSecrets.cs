using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Benchmarks.Scenarios;

/// <summary>Lines of 50 MB made to be slow, the literals of every detector among them: the search does bounded work for each literal.</summary>
internal sealed class HostileSecrets(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "secrets-hostile";

    private const int Size = 50_000_000;
    private const double Target = 50;

    private static readonly string[] Texts =
    [
        "a", "aaaaaaaaaaaaaaaa!", "\"token\":\"", "://a:b@", "-----BEGIN PRIVATE KEY-----", "kind: Secret\n", "\nkind: Secret",
        "\ndata:\n a: b\nkind: Secret\n", "eyJ-", " eyJ", "eyJhIjoxfQ.eyJhIjoxfQ.",
        "Authorization: Basic ", "curl -u ", "twilio ", "twilio 0 1 2 ", "?sig=sv=20", "ghp_\"+\"", "Server=a;Password=Abc123!x",
        "\"private_key\"service_account", "1Q~", "arn:token:", "password: \\", "secret\n",
        "\"secret\",  ", "\"token\" {default ", "name: password\nvalue:", "((((", "\0a", "é",
    ];

    /// <summary>Measures each text in each format and reports the slowest format of each.</summary>
    public void Run()
    {
        var reader = new SecretFileReader(new SecretScanner(DetectorCatalog.All));
        var table = context.Report.Add(
            new ReportTable($"Search for secrets in one line of {Size / 1_000_000} MB", ["text", "format", "MB/s", "target", "reached"]));
        var rows = new List<(string Text, FileFormat Format, double Speed)>();
        foreach (var text in DetectorCatalog.All.SelectMany(d => d.Literals).Concat(Texts).Distinct(StringComparer.Ordinal))
        {
            var unit = Encoding.UTF8.GetBytes(text);
            var bytes = new byte[Size / unit.Length * unit.Length];
            for (var i = 0; i < bytes.Length; i += unit.Length)
            {
                unit.CopyTo(bytes, i);
            }

            rows.Add(Enum.GetValues<FileFormat>().Select(format => (text, format, Speed(reader, bytes, format))).MinBy(r => r.Item3));
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"{Name}: {rows[^1].Speed:F0} MB/s {Shown(text)}"));
        }

        foreach (var (text, format, speed) in rows.OrderBy(r => r.Speed))
        {
            table.Add(
                $"`{Shown(text)}`",
                format.ToString(),
                ReportTable.Number(speed, 0),
                string.Create(CultureInfo.InvariantCulture, $">= {Target}"),
                ReportTable.YesOrNo(speed >= Target));
        }

        context.Report.Save();
    }

    private double Speed(SecretFileReader reader, byte[] bytes, FileFormat format)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var watch = Stopwatch.StartNew();
        _ = reader.Read(new MemoryStream(bytes), format);
        return bytes.Length / 1e6 / watch.Elapsed.TotalSeconds;
    }

    private static string Shown(string text) =>
        text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
