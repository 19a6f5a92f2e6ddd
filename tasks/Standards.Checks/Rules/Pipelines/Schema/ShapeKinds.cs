namespace Standards.Checks.Rules.Pipelines.Schema;

/// <summary>The kinds of values that may stand at a key.</summary>
[Flags]
internal enum ShapeKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A map.</summary>
    Map = 1,

    /// <summary>A list.</summary>
    List = 1 << 1,

    /// <summary>Any single value: the host makes a text of numbers, and an empty one of nothing.</summary>
    Text = 1 << 2,

    /// <summary>A single value that is not empty.</summary>
    Filled = 1 << 3,

    /// <summary>A number without quotes.</summary>
    Number = 1 << 4,

    /// <summary><c>true</c> or <c>false</c> without quotes.</summary>
    Boolean = 1 << 5,

    /// <summary>Nothing.</summary>
    Null = 1 << 6,

    /// <summary>Whatever it is.</summary>
    Any = Map | List | Text | Null,
}
