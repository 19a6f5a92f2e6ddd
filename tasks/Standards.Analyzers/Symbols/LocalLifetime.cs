namespace Standards.Analyzers.Symbols;

/// <summary>How something that has to be ended, and that a local variable holds, ends.</summary>
internal enum LocalLifetime
{
    /// <summary>It goes to something else that may end it.</summary>
    Escapes,

    /// <summary>It ends whatever happens.</summary>
    Ends,

    /// <summary>It ends unless something throws.</summary>
    EndsWithoutFailure,

    /// <summary>Nothing ends it.</summary>
    NeverEnds,
}
