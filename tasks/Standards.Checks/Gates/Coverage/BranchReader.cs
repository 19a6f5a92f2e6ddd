using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Gates.Coverage;

/// <summary>
/// Collects the lines of a class and their forks. A line says <c>condition-coverage="50% (2/4)"</c>; its conditions say which forks there
/// are and how many percent of each were taken. Where both agree, forks are told apart, so two runs that take different forks add up.
/// </summary>
internal sealed class BranchReader
{
    // A jump has two ways; only of a switch the report does not say how many.
    private const int WaysOfJump = 2;

    private readonly List<CoberturaLine> _methodLines = [];
    private readonly List<(int Number, string Type, int Percent)> _conditions = [];
    private readonly Dictionary<int, int> _occurrences = [];
    private CoberturaClass _target = null!;
    private ulong _classHash;
    private bool _isOpen;
    private bool _isOfClass;
    private int _number;
    private int _hits;
    private int _covered;
    private int _total;

    public void Begin(CoberturaClass found)
    {
        _target = found;
        _classHash = BaselineText.Hash(found.Assembly, found.Name, "");
        _methodLines.Clear();
        _occurrences.Clear();
        _isOpen = false;
    }

    /// <summary>
    /// Takes a line. <paramref name="ofClass"/>: it stands in the list of the class and not in that of a method. The answer says what cannot be.
    /// </summary>
    public string Line(int line, int count, bool ofClass, string? conditionCoverage, bool isEmpty)
    {
        Close();
        (_isOpen, _isOfClass, _number, _hits, _covered, _total) = (true, ofClass, line, count, 0, 0);
        _conditions.Clear();
        if (conditionCoverage is not null && !TryParse(conditionCoverage, out _covered, out _total))
        {
            _isOpen = false;
            return $"'condition-coverage' of line {line.ToString(CultureInfo.InvariantCulture)} is {ValueText.Quote(conditionCoverage)}, "
                + $"not 'percent% (taken/all)'";
        }

        if (isEmpty)
        {
            Close();
        }

        return "";
    }

    public void Condition(XmlReader reader)
    {
        if (_isOpen
            && int.TryParse(reader.GetAttribute("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && reader.GetAttribute("coverage") is { } coverage
            && double.TryParse(coverage.AsSpan().TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
        {
            _conditions.Add((id, reader.GetAttribute("type") ?? "", (int)Math.Min(100, percent)));
        }
    }

    public void End()
    {
        Close();
        if (_target.Lines.Count == 0)
        {
            _target.Lines.AddRange(_methodLines);
        }
    }

    private void Close()
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        var first = _target.Branches.Count;
        if (_total > 0)
        {
            // Two methods on one line are two lines of the report; their forks have numbers of their own.
            ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(_occurrences, _isOfClass ? _number : -_number, out _);
            AddBranches(occurrence++);
        }

        (_isOfClass ? _target.Lines : _methodLines).Add(new CoberturaLine(_number, _hits, first, _target.Branches.Count - first));
    }

    private void AddBranches(int occurrence)
    {
        var switches = _conditions.Count(c => c.Type == "switch");
        var waysOfSwitch = _total - (WaysOfJump * (_conditions.Count - switches));
        var start = _target.Branches.Count;
        var sum = 0;
        if (_conditions.Count > 0 && (switches == 0 ? waysOfSwitch == 0 : switches == 1 && waysOfSwitch > WaysOfJump))
        {
            foreach (var (id, type, percent) in _conditions)
            {
                var ways = type == "switch" ? waysOfSwitch : WaysOfJump;
                var taken = (int)Math.Round(ways * percent / 100.0, MidpointRounding.AwayFromZero);
                _target.Branches.Add(new BranchPoint(Key(occurrence, id), taken, ways));
                sum += taken;
            }
        }

        if (sum != _covered || _target.Branches.Count == start)
        {
            // The conditions do not tell: the line is one fork.
            _target.Branches.RemoveRange(start, _target.Branches.Count - start);
            _target.Branches.Add(new BranchPoint(Key(occurrence, -1), _covered, _total));
        }
    }

    private ulong Key(int occurrence, int id) => unchecked((_classHash * 31) + ((ulong)(uint)occurrence << 32) + (uint)id);

    // '50% (1/2)', with '33.33%' too.
    private static bool TryParse(string text, out int covered, out int total)
    {
        (covered, total) = (0, 0);
        var span = text.AsSpan();
        var open = span.IndexOf('(');
        var slash = span.IndexOf('/');
        var close = span.IndexOf(')');
        return open >= 0 && slash > open && close > slash
            && int.TryParse(span[(open + 1)..slash], NumberStyles.None, CultureInfo.InvariantCulture, out covered)
            && int.TryParse(span[(slash + 1)..close], NumberStyles.None, CultureInfo.InvariantCulture, out total)
            && covered <= total;
    }
}
