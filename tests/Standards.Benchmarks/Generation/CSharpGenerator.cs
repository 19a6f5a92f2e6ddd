using System.Text;

namespace Standards.Benchmarks.Generation;

/// <summary>
/// Writes plausible, documented C# that compiles without warnings: loops, switches, text, LINQ, async and properties.
/// The same seed gives the same text.
/// </summary>
internal sealed class CSharpGenerator(SeededRandom random)
{
    private static readonly string[] Nouns = ["Order", "Invoice", "Shipment", "Refund", "Account", "Ledger", "Basket", "Voucher", "Carrier", "Parcel"];
    private static readonly string[] Verbs = ["Collect", "Settle", "Rank", "Merge", "Inspect", "Route", "Price", "Verify", "Split", "Index"];

    /// <summary>One file with one class of exactly the given number of lines.</summary>
    /// <param name="namespaceName">The namespace.</param>
    /// <param name="className">The class.</param>
    /// <param name="lines">At least 40.</param>
    /// <param name="neighbour">Another generated class in the namespace that this one calls, or null.</param>
    public string File(string namespaceName, string className, int lines, string? neighbour)
    {
        var body = Lines(Head(className));
        var number = 0;
        while (true)
        {
            var member = Lines(Member(++number, neighbour));
            if (body.Count + member.Count + HeaderLines + FooterLines > lines)
            {
                break;
            }

            body.AddRange(member);
        }

        while (body.Count + HeaderLines + FooterLines + 3 <= lines)
        {
            body.AddRange(Lines(Constant(++number)));
        }

        var text = new StringBuilder();
        text.Append("using System.Globalization;\nusing System.Text;\n\nnamespace ").Append(namespaceName).Append(";\n\n");
        for (var i = body.Count + HeaderLines + FooterLines; i < lines; i++)
        {
            text.Append("// The rules of this class follow the price list of ").Append(2000 + i % 25).Append(".\n");
        }

        foreach (var line in body)
        {
            text.Append(line).Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private const int HeaderLines = 5;
    private const int FooterLines = 1;

    private static List<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n')];

    private string Head(string className) => $$"""
        /// <summary>Keeps the {{random.Pick(Nouns).ToLowerInvariant()}} figures of one period.</summary>
        public sealed class {{className}}(int offset)
        {
            private readonly int seed = offset + {{random.Next(1, 1000)}};
            private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
        """;

    private string Member(int number, string? neighbour)
    {
        var name = random.Pick(Verbs) + random.Pick(Nouns) + number;
        return random.Next(neighbour is null ? 7 : 8) switch
        {
            0 => Loop(name),
            1 => Switch(name),
            2 => Text(name),
            3 => Query(name),
            4 => Async(name),
            5 => Property(name),
            6 => Nested(name),
            _ => Call(name, neighbour!),
        };
    }

    private string Constant(int number) => $"""

            /// <summary>Weight of line {number}.</summary>
            public int Weight{number} => seed + {random.Next(1, 100)};
        """;

    private string Property(string name) => $$"""

            /// <summary>Upper limit of the {{name}} step; never negative.</summary>
            /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
            public int {{name}}Limit
            {
                get;
                set
                {
                    ArgumentOutOfRangeException.ThrowIfNegative(value);
                    field = value + seed;
                }
            } = {{random.Next(10, 500)}};
        """;

    private string Loop(string name) => $$"""

            /// <summary>Adds the values that are no multiple of {{random.Next(2, 9)}}.</summary>
            /// <param name="values">The values; none is a valid answer.</param>
            /// <returns>The weighted sum.</returns>
            public long {{name}}(IReadOnlyList<int> values)
            {
                ArgumentNullException.ThrowIfNull(values);
                long total = seed;
                for (var i = 0; i < values.Count; i++)
                {
                    if (values[i] % {{random.Next(2, 9)}} == 0)
                    {
                        continue;
                    }

                    total += values[i] * {{random.Next(2, 50)}}L;
                }

                return total > {{random.Next(1000, 9000)}} ? total - seed : total;
            }
        """;

    private string Switch(string name) => $$"""

            /// <summary>Gives the class of a code.</summary>
            /// <param name="code">A code from the price list.</param>
            /// <returns>A short name in lower case.</returns>
            public string {{name}}(int code)
            {
                switch (code - seed)
                {
                    case < 0:
                        return "below";
                    case 0:
                        return "{{random.Pick(Nouns).ToLowerInvariant()}}";
                    default:
                        break;
                }

                return (code % {{random.Next(5, 12)}}) switch
                {
                    0 => "none",
                    1 or 2 => "{{random.Pick(Nouns).ToLowerInvariant()}}",
                    > 2 and < 5 when seed > {{random.Next(100)}} => "large",
                    _ => code.ToString(CultureInfo.InvariantCulture),
                };
            }
        """;

    private string Text(string name) => $$"""

            /// <summary>Brings a list into the form that the partner expects.</summary>
            /// <param name="input">Words, separated by commas.</param>
            /// <returns>The words in one line, each with its counter.</returns>
            public string {{name}}(string input)
            {
                ArgumentNullException.ThrowIfNull(input);
                var builder = new StringBuilder();
                foreach (var part in input.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    if (part.StartsWith("{{random.Pick(Nouns)}}", StringComparison.Ordinal))
                    {
                        builder.Append(part.AsSpan({{random.Next(1, 4)}})).Append(';');
                        continue;
                    }

                    counters[part] = counters.GetValueOrDefault(part) + {{random.Next(1, 9)}};
                    builder.Append(CultureInfo.InvariantCulture, $"{part}={counters[part]};");
                }

                return builder.ToString();
            }
        """;

    private string Query(string name) => $$"""

            /// <summary>Groups words by their first letter and keeps the frequent ones.</summary>
            /// <param name="words">The words; empty ones are left out.</param>
            /// <returns>Letter and number, the most frequent first.</returns>
            public IReadOnlyList<KeyValuePair<char, int>> {{name}}(IEnumerable<string> words)
            {
                ArgumentNullException.ThrowIfNull(words);
                return words
                    .Where(word => word.Length > {{random.Next(1, 5)}})
                    .GroupBy(word => char.ToUpperInvariant(word[0]))
                    .Select(group => KeyValuePair.Create(group.Key, group.Count() + seed))
                    .Where(pair => pair.Value >= {{random.Next(2, 20)}})
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key)
                    .ToList();
            }
        """;

    private string Async(string name) => $$"""

            /// <summary>Reads figures until the text ends; what is no number is skipped.</summary>
            /// <param name="reader">The source; it stays open.</param>
            /// <param name="cancellationToken">Ends the reading between two lines.</param>
            /// <returns>The sum of the figures.</returns>
            public async Task<long> {{name}}Async(TextReader reader, CancellationToken cancellationToken)
            {
                ArgumentNullException.ThrowIfNull(reader);
                long sum = seed;
                while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
                {
                    if (int.TryParse(line, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value))
                    {
                        sum += value % {{random.Next(50, 500)}};
                    }
                }

                return sum;
            }
        """;

    private string Nested(string name) => $$"""

            /// <summary>Fills a table of prices.</summary>
            /// <param name="rows">Number of rows, at least one.</param>
            /// <returns>The prices, row by row.</returns>
            public decimal[] {{name}}(int rows)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
                var table = new decimal[rows * {{random.Next(4, 16)}}];
                var column = 0;
                while (column < table.Length)
                {
                    table[column] = decimal.Round((column + seed) * {{random.Next(1, 90)}}.25m, 2);
                    column += table[column] > {{random.Next(100, 900)}}m ? 2 : 1;
                }

                return table;
            }
        """;

    private string Call(string name, string neighbour) => $$"""

            /// <summary>Weighs this period against the one before.</summary>
            /// <param name="factor">Weight of the period before.</param>
            /// <returns>A figure without a unit.</returns>
            public int {{name}}(int factor)
            {
                var before = new {{neighbour}}(seed + factor);
                return before.GetHashCode() == factor ? seed : seed * {{random.Next(2, 9)}};
            }
        """;
}
