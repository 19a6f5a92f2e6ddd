namespace Standards.Checks.Models.Layout;

/// <summary>The forms that a name can be asked to have.</summary>
internal enum NameCase
{
    /// <summary><c>getting-started</c></summary>
    Kebab,

    /// <summary><c>getting_started</c></summary>
    Snake,

    /// <summary><c>GettingStarted</c></summary>
    Pascal,

    /// <summary><c>gettingStarted</c></summary>
    Camel,

    /// <summary><c>gettingstarted</c></summary>
    Lower,

    /// <summary><c>getting.started</c></summary>
    Point,
}
