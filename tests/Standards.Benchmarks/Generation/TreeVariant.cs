namespace Standards.Benchmarks.Generation;

/// <summary>How the projects of a generated tree are built; the sources are the same in all variants.</summary>
internal enum TreeVariant
{
    /// <summary>Microsoft.NET.Sdk as <c>dotnet new</c> writes it.</summary>
    Plain,

    /// <summary>Microsoft.NET.Sdk without any analyzer.</summary>
    PlainWithoutAnalyzers,

    /// <summary>Standards.Sdk, as the guide for adopting it says.</summary>
    Standards,
}
