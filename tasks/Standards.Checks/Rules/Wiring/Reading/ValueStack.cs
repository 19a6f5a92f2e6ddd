namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>
/// What is known of the values on the stack of a method, and of its locals, while its body is read from top to bottom. Where ways meet, a value that differs is
/// not known.
/// </summary>
internal sealed class ValueStack
{
    // Deeper than any compiler goes; a hostile body must not be copied at each jump.
    private const int MaxDepth = 128;
    private const int MaxJumps = 4096;

    private readonly List<object?> _values = [];
    private readonly Dictionary<int, object?> _locals = [];
    private readonly Dictionary<int, object?[]> _jumps = [];
    private bool _isEntered = true;

    public void Push(object? value)
    {
        if (_values.Count < MaxDepth)
        {
            _values.Add(value);
        }
    }

    public object? Pop()
    {
        if (_values.Count == 0)
        {
            return null;
        }

        var value = _values[^1];
        _values.RemoveAt(_values.Count - 1);
        return value;
    }

    public void Pop(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _ = Pop();
        }
    }

    /// <summary>The last values, the deepest first.</summary>
    public object?[] Take(int count)
    {
        var taken = new object?[Math.Min(count, MaxDepth)];
        for (var i = taken.Length - 1; i >= 0; i--)
        {
            taken[i] = Pop();
        }

        return taken;
    }

    public void Copy() => Push(_values.Count > 0 ? _values[^1] : null);

    public void Store(int local) => _locals[local] = Pop();

    public void Load(int local) => Push(_locals.GetValueOrDefault(local));

    /// <summary>What the target of a jump will find.</summary>
    public void Jump(int target, int from)
    {
        if (target > from && _jumps.Count < MaxJumps)
        {
            _jumps.TryAdd(target, [.. _values]);
        }
    }

    /// <summary>Called before each instruction.</summary>
    public void Enter(int offset)
    {
        if (_jumps.Remove(offset, out var other))
        {
            Merge(other);
        }
        else if (!_isEntered)
        {
            // A handler of exceptions; it finds the exception.
            _values.Clear();
            _values.Add(null);
        }

        _isEntered = true;
    }

    /// <summary>What follows is reached by jumps only.</summary>
    public void End() => _isEntered = false;

    private void Merge(object?[] other)
    {
        if (!_isEntered)
        {
            _values.Clear();
            _values.AddRange(other);
            return;
        }

        for (var i = 0; i < Math.Min(other.Length, _values.Count); i++)
        {
            // A delegate that is made once is either loaded or made: the method is the same.
            var (one, two) = (_values[^(i + 1)], other[^(i + 1)]);
            _values[^(i + 1)] = one is MethodPlace && two is null ? one : two is MethodPlace && one is null ? two : Equals(one, two) ? one : null;
        }
    }
}
