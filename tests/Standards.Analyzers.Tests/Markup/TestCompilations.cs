using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Standards.Analyzers.Tests.Markup;

/// <summary>Empty compilations of each kind of project. Trees are added to them, so that what the references declare is read once.</summary>
internal static class TestCompilations
{
    /// <summary>A library on .NET and ASP.NET Core.</summary>
    public static CSharpCompilation Library { get; } = CSharpCompilation.Create(
        "Library",
        references: FrameworkReferences.Frameworks,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>An executable.</summary>
    public static CSharpCompilation Program { get; } = Library
        .WithAssemblyName("Program")
        .WithOptions(Library.Options.WithOutputKind(OutputKind.ConsoleApplication));

    /// <summary>A project of tests.</summary>
    public static CSharpCompilation Tests { get; } = Library.WithAssemblyName("Tests").AddReferences(FrameworkReferences.Xunit);
}
