using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Benchmarks.Foreign;

/// <summary>Loads the analyzers of a folder of assemblies. The folder also holds what they need; the compiler is that of this process.</summary>
internal static class ForeignAnalyzers
{
    /// <summary>The analyzers for C#, in the order of their names.</summary>
    /// <param name="folder">Absolute or relative path of the folder; empty for none.</param>
    public static ImmutableArray<DiagnosticAnalyzer> Load(string folder) => folder.Length == 0
        ? []
        :
        [
            .. Directory.GetFiles(Path.GetFullPath(folder), "*.dll")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => Of(Assembly.LoadFrom(file)))
                .OrderBy(analyzer => analyzer.GetType().FullName, StringComparer.Ordinal),
        ];

    /// <summary>The analyzers for C# of one assembly.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Of(Assembly assembly) => Types(assembly)
        .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>(inherit: false) is { } mark && mark.Languages.Contains(LanguageNames.CSharp))
        .Where(type => !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    // Code fixes ask for the workspaces, which only editors have.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }
}
