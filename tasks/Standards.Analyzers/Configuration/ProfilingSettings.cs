using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>Settings that switch profiling on, by their names.</summary>
internal static class ProfilingSettings
{
    // Not 'profile', which people have too.
    private static readonly HashSet<string> Subjects = new(StringComparer.Ordinal) { "profiling", "profiler", "pprof", "miniprofiler" };

    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal)
    {
        "enable", "enabled", "use", "active", "activated", "on", "allow", "allowed", "expose", "map",
    };

    /// <summary>Whether a route is that of a profiler: <c>/debug/pprof/heap</c>.</summary>
    public static bool IsRoute(string route) => NameWords.Of(route).Any(Subjects.Contains);

    /// <summary>Whether a value is <c>true</c>.</summary>
    public static bool IsTrue(IOperation value) => value.Unwrapped().ConstantValue is { HasValue: true, Value: true };

    /// <summary>Whether a member or parameter switches profiling: <c>EnableProfiling</c>, and <c>Enabled</c> of <c>ProfilingOptions</c>.</summary>
    public static bool IsSwitch(ISymbol setting)
    {
        var words = NameWords.Of(setting.Name);
        return words.Any(Switches.Contains)
            && (words.Any(Subjects.Contains) || (setting.ContainingType is { } type && NameWords.Of(type.Name).Any(Subjects.Contains)))
            && IsOfSettings(setting);
    }

    /// <summary>Whether an operation is a text or member that names such a setting: <c>"Profiling:Enabled"</c>.</summary>
    public static bool Asks(IOperation operation)
    {
        if (operation.Text() is { } text)
        {
            var words = NameWords.Of(text);
            return words.Any(Subjects.Contains) && words.Any(Switches.Contains);
        }

        return operation.Referenced() is IPropertySymbol property && IsSwitch(property);
    }

    // The switch of a method that profiles when it is called is its caller's.
    private static bool IsOfSettings(ISymbol setting) => setting switch
    {
        IPropertySymbol or IFieldSymbol => true,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } } =>
            type.IsRecord || type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal),
        _ => false,
    };
}
