namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>What the content of a reader is made of.</summary>
internal enum ReaderForm
{
    /// <summary>Lines of a form of their own.</summary>
    Text,

    /// <summary>JSON: every second mutant still is.</summary>
    Json,

    /// <summary>XML: every second mutant still is.</summary>
    Xml,

    /// <summary>Bytes.</summary>
    Bytes,
}
