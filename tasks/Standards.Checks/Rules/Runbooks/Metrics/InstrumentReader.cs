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

    private readonly string _text;
    private readonly List<string> _names = [];
    private readonly List<string> _constants = [];
    private bool _usesConstants;
    private bool _isComputed;

    private InstrumentReader(string text) => _text = text;

    public static InstrumentFacts Read(string text)
    {
        var reader = new InstrumentReader(text);
        reader.Read();
        return reader is { _names.Count: 0, _constants.Count: 0, _usesConstants: false, _isComputed: false }
            ? InstrumentFacts.None
            : new InstrumentFacts
            {
                Names = reader._names,
                Constants = reader._constants,
                UsesConstants = reader._usesConstants,
                IsComputed = reader._isComputed,
            };
    }

    private void Read()
    {
        var last = '\0';
        for (var tokens = new CSharpScanner(_text); tokens.Read();)
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

        var end = CSharpLexer.EndOfName(_text, at);
        var next = CSharpLexer.SkipAllTrivia(_text, end);
        if (end > at && next < _text.Length && _text[next] == ':')
        {
            at = CSharpLexer.SkipAllTrivia(_text, next + 1);
        }

        ReadValue(at);
    }

    private void ReadValue(int at)
    {
        if (Literal(at) is { } value)
        {
            Add(_names, value);
            return;
        }

        var end = at;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '.'))
        {
            end++;
        }

        var next = CSharpLexer.SkipAllTrivia(_text, end);
        if (end == at || next >= _text.Length)
        {
            _isComputed |= at < _text.Length && _text[at] is not (')' or '<');
        }
        else if (_text[next] is ',' or ')')
        {
            _usesConstants = true;
        }
        else
        {
            // 'string name' declares a method of the same name; what else begins with a name is computed.
            _isComputed |= !char.IsLetter(_text[next]) && _text[next] is not ('_' or '?');
        }
    }

    // [Counter<int>("tag", Name = "orders.placed")]; without a name the method's is taken.
    private void ReadAttribute(int at)
    {
        at = SkipOpening(at);
        var depth = 1;
        for (var tokens = new CSharpScanner(_text, Math.Max(at, 0)); at >= 0 && depth > 0 && tokens.Read();)
        {
            depth += tokens.Mark switch { '(' => 1, ')' => -1, _ => 0 };
            if (tokens.Kind == CSharpTokenKind.Word
                && tokens.Text is "Name"
                && CSharpLexer.SkipAllTrivia(_text, tokens.End) is var next
                && next < _text.Length
                && _text[next] == '=')
            {
                ReadValue(CSharpLexer.SkipAllTrivia(_text, next + 1));
                return;
            }
        }

        _isComputed = true;
    }

    // const string Placed = "orders.placed";
    private void ReadConstant(int at)
    {
        at = CSharpLexer.SkipAllTrivia(_text, at);
        var end = CSharpLexer.EndOfName(_text, at);
        if (_text.AsSpan(at, end - at) is not "string")
        {
            return;
        }

        at = CSharpLexer.SkipAllTrivia(_text, end);
        at = CSharpLexer.SkipAllTrivia(_text, CSharpLexer.EndOfName(_text, at));
        if (at < _text.Length && _text[at] == '=' && Literal(CSharpLexer.SkipAllTrivia(_text, at + 1)) is { } value && MetricName.HasForm(value))
        {
            Add(_constants, value);
        }
    }

    // Behind type arguments and the parenthesis, or -1.
    private int SkipOpening(int at)
    {
        at = CSharpLexer.SkipAllTrivia(_text, at);
        if (at < _text.Length && _text[at] == '<')
        {
            var depth = 0;
            for (var end = at; end < _text.Length && end - at < LongestTypeArguments; end++)
            {
                depth += _text[end] switch { '<' => 1, '>' => -1, _ => 0 };
                if (depth == 0)
                {
                    at = CSharpLexer.SkipAllTrivia(_text, end + 1);
                    break;
                }
            }
        }

        return at < _text.Length && _text[at] == '(' ? CSharpLexer.SkipAllTrivia(_text, at + 1) : -1;
    }

    private string? Literal(int at)
    {
        var end = CSharpLexer.SkipLiteral(_text, at);
        if (end <= at || _text[at] is '$' or '\'')
        {
            return null;
        }

        // A name has no escapes, so what stands between the quotes is its value; 'a' + b is computed.
        var next = CSharpLexer.SkipAllTrivia(_text, end);
        return next < _text.Length && _text[next] == '+' ? null : _text[at..end].Trim('@', '"');
    }

    private static void Add(List<string> values, string value)
    {
        if (values.Count < MaxNames && value.Length is > 0 and <= MetricName.MaxLength)
        {
            values.Add(value);
        }
    }
}
