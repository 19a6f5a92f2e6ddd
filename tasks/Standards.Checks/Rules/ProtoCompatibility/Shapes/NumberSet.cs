namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>Numbers of ranges, for many questions.</summary>
internal sealed class NumberSet
{
    // Disjoint and in ascending order.
    private readonly List<NumberRange> _ranges = [];

    /// <param name="ranges">In any order, which may overlap.</param>
    public NumberSet(IEnumerable<NumberRange> ranges)
    {
        foreach (var range in ranges.Where(range => range.First <= range.Last).OrderBy(range => range.First))
        {
            if (_ranges.Count > 0 && range.First <= _ranges[^1].Last + 1L)
            {
                _ranges[^1] = _ranges[^1] with { Last = Math.Max(_ranges[^1].Last, range.Last) };
            }
            else
            {
                _ranges.Add(range);
            }
        }
    }

    /// <summary>Whether a number is among them.</summary>
    public bool Contains(int number) => FirstBehind(number) is var index && index < _ranges.Count && _ranges[index].First <= number;

    /// <summary>The parts of a range that are not among them, in ascending order.</summary>
    public IEnumerable<NumberRange> Missing(NumberRange range)
    {
        long next = range.First;
        for (var index = FirstBehind(range.First); index < _ranges.Count && _ranges[index].First <= range.Last; index++)
        {
            if (_ranges[index].First > next)
            {
                yield return range with { First = (int)next, Last = _ranges[index].First - 1 };
            }

            next = _ranges[index].Last + 1L;
        }

        if (next <= range.Last)
        {
            yield return range with { First = (int)next };
        }
    }

    // The first that does not end before the number.
    private int FirstBehind(int number)
    {
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ranges[middle].Last < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
