using System.Collections.Frozen;
using Standards.Checks.Foundation.CSharp;

namespace Standards.Checks.Rules.Runbooks.Metrics;

/// <summary>
/// Finds the names that C# gives to instruments: calls of the factories of <c>System.Diagnostics.Metrics</c> and of prometheus-net,
/// and the attributes of the metrics generator. Reads names and literals, knows no types.
/// </summary>
internal sealed class InstrumentReader
{
    private const int MaxNames = 1000;
    private const int LongestTypeArguments = 400;

    private static readonly FrozenSet<string> Factories = FrozenSet.ToFrozenSet(
        [
            "CreateCounter", "CreateHistogram", "CreateUpDownCounter", "CreateGauge", "CreateSummary",
            "CreateObservableCounter", "CreateObservableUpDownCounter", "CreateObservableGauge",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(["Counter", "Histogram", "Gauge"], StringComparer.Ordinal);

    private readonly string text;
    private readonly List<string> names = [];
    private readonly List<string> constants = [];
    private bool usesConstants;
    private bool isComputed;

    private InstrumentReader(string text) => this.text = text;

    public static InstrumentFacts Read(string text)
    {
        var reader = new InstrumentReader(text);
        reader.Read();
        return reader is { names.Count: 0, constants.Count: 0, usesConstants: false, isComputed: false }
            ? InstrumentFacts.None
            : new InstrumentFacts { Names = reader.names, Constants = reader.constants, UsesConstants = reader.usesConstants, IsComputed = reader.isComputed };
    }

    private void Read()
    {
        var last = '\0';
        for (var tokens = new CSharpScanner(text); tokens.Read();)
        {
            if (tokens.Kind == CSharpTokenKind.Word)
            {
                ReadName(tokens.Text, tokens.End, last);
            }

            last = tokens.Kind is CSharpTokenKind.Literal or CSharpTokenKind.Directive ? last : tokens.Mark;
        }
    }

    private void ReadName(ReadOnlySpan<char> name, int end, char last)
    {
        if (Factories.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            ReadCall(end);
        }
        else if (last is '[' or ',' && Attributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            ReadAttribute(end);
        }
        else if (name is "const")
        {
            ReadConstant(end);
        }
    }

    // CreateCounter<long>("orders.placed", …), (name: "orders.placed"), (Names.Placed), ($"{Prefix}.placed"); a declaration has a type first.
    private void ReadCall(int at)
    {
        at = SkipOpening(at);
        if (at < 0)
        {
            return;
        }

        var end = CSharpLexer.EndOfName(text, at);
        var next = CSharpLexer.SkipAllTrivia(text, end);
        if (end > at && next < text.Length && text[next] == ':')
        {
            at = CSharpLexer.SkipAllTrivia(text, next + 1);
        }

        ReadValue(at);
    }

    private void ReadValue(int at)
    {
        if (Literal(at) is { } value)
        {
            Add(names, value);
            return;
        }

        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.'))
        {
            end++;
        }

        var next = CSharpLexer.SkipAllTrivia(text, end);
        if (end == at || next >= text.Length)
        {
            isComputed |= at < text.Length && text[at] is not (')' or '<');
        }
        else if (text[next] is ',' or ')')
        {
            usesConstants = true;
        }
        else
        {
            // 'string name' declares a method of the same name; what else begins with a name is computed.
            isComputed |= !char.IsLetter(text[next]) && text[next] is not ('_' or '?');
        }
    }

    // [Counter<int>("tag", Name = "orders.placed")]; without a name the method's is taken.
    private void ReadAttribute(int at)
    {
        at = SkipOpening(at);
        var depth = 1;
        for (var tokens = new CSharpScanner(text, Math.Max(at, 0)); at >= 0 && depth > 0 && tokens.Read();)
        {
            depth += tokens.Mark switch { '(' => 1, ')' => -1, _ => 0 };
            if (tokens.Kind == CSharpTokenKind.Word && tokens.Text is "Name" && CSharpLexer.SkipAllTrivia(text, tokens.End) is var next && next < text.Length && text[next] == '=')
            {
                ReadValue(CSharpLexer.SkipAllTrivia(text, next + 1));
                return;
            }
        }

        isComputed = true;
    }

    // const string Placed = "orders.placed";
    private void ReadConstant(int at)
    {
        at = CSharpLexer.SkipAllTrivia(text, at);
        var end = CSharpLexer.EndOfName(text, at);
        if (text.AsSpan(at, end - at) is not "string")
        {
            return;
        }

        at = CSharpLexer.SkipAllTrivia(text, end);
        at = CSharpLexer.SkipAllTrivia(text, CSharpLexer.EndOfName(text, at));
        if (at < text.Length && text[at] == '=' && Literal(CSharpLexer.SkipAllTrivia(text, at + 1)) is { } value && MetricName.HasForm(value))
        {
            Add(constants, value);
        }
    }

    // Behind type arguments and the parenthesis, or -1.
    private int SkipOpening(int at)
    {
        at = CSharpLexer.SkipAllTrivia(text, at);
        if (at < text.Length && text[at] == '<')
        {
            var depth = 0;
            for (var end = at; end < text.Length && end - at < LongestTypeArguments; end++)
            {
                depth += text[end] switch { '<' => 1, '>' => -1, _ => 0 };
                if (depth == 0)
                {
                    at = CSharpLexer.SkipAllTrivia(text, end + 1);
                    break;
                }
            }
        }

        return at < text.Length && text[at] == '(' ? CSharpLexer.SkipAllTrivia(text, at + 1) : -1;
    }

    private string? Literal(int at)
    {
        var end = CSharpLexer.SkipLiteral(text, at);
        if (end <= at || text[at] is '$' or '\'')
        {
            return null;
        }

        // A name has no escapes, so what stands between the quotes is its value; 'a' + b is computed.
        var next = CSharpLexer.SkipAllTrivia(text, end);
        return next < text.Length && text[next] == '+' ? null : text[at..end].Trim('@', '"');
    }

    private static void Add(List<string> values, string value)
    {
        if (values.Count < MaxNames && value.Length is > 0 and <= MetricName.MaxLength)
        {
            values.Add(value);
        }
    }
}
