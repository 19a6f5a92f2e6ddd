using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Standards.Analyzers.Tests.Markup;

/// <summary>The sources of the tests of all rules, as these tests make them: each test is called once and stops where it would compile its source.</summary>
internal static class RuleCases
{
    private static readonly AsyncLocal<List<RuleCase>?> Listener = new();
    private static readonly Lazy<Task<IReadOnlyList<RuleCase>>> Heard = new(ListenAsync);
    private static readonly Dictionary<(CSharpCompilation Project, string Stubs), CSharpCompilation> Projects = [];

    /// <summary>All of them, in the order of the tests' names.</summary>
    public static Task<IReadOnlyList<RuleCase>> AllAsync() => Heard.Value;

    /// <summary>Takes note of a source.</summary>
    /// <returns>Whether this call is not a test but one that asks for its source.</returns>
    public static bool Hears(string text, CSharpCompilation project, string[] stubs)
    {
        if (Listener.Value is not { } heard)
        {
            return false;
        }

        var key = (project, string.Concat(stubs));
        if (!Projects.TryGetValue(key, out var whole))
        {
            whole = project.AddSyntaxTrees(stubs.Select((stub, i) => CSharpSyntaxTree.ParseText(stub, path: $"/repo/src/Libraries/Stub{i}.cs")));
            Projects.Add(key, whole);
        }

        heard.Add(new RuleCase(text, whole));
        return true;
    }

    private static async Task<IReadOnlyList<RuleCase>> ListenAsync()
    {
        var heard = new List<RuleCase>();
        Listener.Value = heard;
        foreach (var test in typeof(RuleCases).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("AnalyzerTests", StringComparison.Ordinal))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Task) && method.IsDefined(typeof(FactAttribute)))
            .OrderBy(method => method.DeclaringType!.FullName + method.Name, StringComparer.Ordinal))
        {
            foreach (var arguments in Arguments(test))
            {
                // A test that asks what was found finds nothing, and fails: it has given its source by then.
                var called = (Task)test.Invoke(Activator.CreateInstance(test.DeclaringType!), arguments)!;
                await called.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        Listener.Value = null;
        return heard;
    }

    private static IEnumerable<object?[]> Arguments(MethodInfo test)
    {
        var data = test.GetCustomAttributes<InlineDataAttribute>().SelectMany(given => given.GetData(test)).ToList();
        return data.Count == 0 && test.GetParameters().Length == 0 ? [[]] : data.Where(given => given.Length == test.GetParameters().Length);
    }
}
