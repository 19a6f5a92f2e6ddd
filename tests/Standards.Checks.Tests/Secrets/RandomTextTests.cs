using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Checks.Tests.Secrets;

/// <summary>What holds for every text, tried with many from fixed seeds.</summary>
public sealed partial class RandomTextTests
{
    private static readonly string[] Pieces =
    [
        .. DetectorCatalog.All.SelectMany(d => d.Literals).Distinct(StringComparer.Ordinal),
        AllowComment.Mark,
        " = ",
        ": ",
        "\"",
        "\"\"\"",
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
        "==",
        "=>",
        ":=",
        "<",
        ">",
        "</",
        "{",
        "}",
        "${",
        "$(",
        "-----",
        "-----END",
        "PRIVATE KEY",
        "data:\n  a: ",
        "stringData:\n",
        "---\n",
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

    [Theory]
    [InlineData("a.cs")]
    [InlineData("a.yml")]
    [InlineData("a.md")]
    public void Findings_lie_within_the_text_in_order_and_say_little(string path)
    {
        var format = FileFormats.Of(path);
        var scanner = new SecretScanner(DetectorCatalog.All);
        var found = 0;
        for (var seed = 0; seed < 4000; seed++)
        {
            var text = Text(seed);
            var last = 0;
            foreach (var match in scanner.Scan(text, format))
            {
                found++;
                Assert.True(match.Start >= last && match.Start < text.Length, $"seed {seed}: start {match.Start} after {last} of {text.Length}");
                Assert.InRange(match.Value.Length, 1, SecretPlace.Reach + 32);
                AssertDescribed(match);
                last = match.Start + 1;
            }
        }

        // Texts in which nothing is ever found would show nothing.
        Assert.InRange(found, 200, int.MaxValue);
    }

    [Fact]
    public void Places_are_those_of_a_file_read_whole()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var text = Text(seed).Replace("\ud800", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
            text = text.Length == 0 ? "a" : text;
            var lines = text.Split('\n');
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            foreach (var secret in SecretSearch.Reader.Read(stream, FileFormat.Configuration).Secrets)
            {
                Assert.InRange(secret.Line, 1, lines.Length);
                Assert.InRange(secret.Column, 1, lines[secret.Line - 1].Length);
            }
        }
    }

    [Fact]
    public void Random_bytes_are_no_reason_to_fail()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 20_000)];
            random.NextBytes(bytes);
            if (seed % 2 == 0)
            {
                Encoding.UTF8.GetBytes(Text(seed)).AsSpan(0, Math.Min(bytes.Length, Encoding.UTF8.GetByteCount(Text(seed)))).CopyTo(bytes);
            }

            var secrets = SecretSearch.Reader.Read(new MemoryStream(bytes), FileFormat.Configuration).Secrets;
            Assert.All(secrets, secret => Assert.InRange(secret.Line, 1, bytes.Length));
        }
    }

    [Fact]
    public void Description_shows_a_quarter_and_four_characters_at_most()
    {
        for (var length = 1; length < 60; length++)
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var value = SecretSamples.Body(SecretSamples.Alphanumeric, length, seed);
                var shown = Shown().Match(SecretText.Describe(value)).Groups[1].Value;
                Assert.StartsWith(shown, value);
                Assert.InRange(shown.Length, 0, Math.Min(4, length / 4));
            }
        }
    }

    private static void AssertDescribed(SecretMatch match)
    {
        var text = SecretText.Describe(match.Value);
        Assert.InRange(Shown().Match(text).Groups[1].Value.Length, 0, Math.Min(4, match.Value.Length / 4) * 6);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $", {match.Value.Length} characters, "), text);
        Assert.DoesNotContain('\n', text);
        for (var i = 0; i + 5 <= match.Value.Length; i++)
        {
            // Evidence names the prefix of a provider, the algorithm or the host, none of which is the secret.
            var part = match.Value.Substring(i, 5);
            Assert.False(
                part.All(char.IsAsciiLetterOrDigit)
                    && text
                        .Replace($"{match.Value.Length} characters", "", StringComparison.Ordinal)
                        .Replace(" bits each", "", StringComparison.Ordinal)
                        .Contains(part, StringComparison.Ordinal),
                text);
        }
    }

    private static string Text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            _ = random.Next(4) switch
            {
                0 => text.Append(SecretSamples.Body(random.Next(3) == 0 ? SecretSamples.Hex : SecretSamples.Base64, random.Next(1, 100), random.Next(10_000))),
                1 when random.Next(3) == 0 => text.Append((char)random.Next(0, 0x250)),
                _ => text.Append(Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text.ToString();
    }

    [GeneratedRegex("^'(.*)…', ", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
