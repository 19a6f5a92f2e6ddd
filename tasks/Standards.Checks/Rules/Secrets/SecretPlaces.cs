using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>Where something that looks like a secret mostly is none.</summary>
internal static class SecretPlaces
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "testdata", "test-data", "fixtures", "fixture", "samples", "sample", "examples", "example", "docs", "doc", "mocks", "__tests__",
        "spec", "specs", "e2e", "demo", "demos", "testing",
        "test_data", "test-fixtures", "test-resources", "testresources", "integration-tests", "integration_tests", "unit-tests", "__fixtures__", "__mocks__",
        "cypress", "cassettes",
    };

    // Parts of a project's name: 'Orders.Tests.Unit', 'Orders.Examples.AspNetCore'. 'Docs' and 'Spec' are parts of a product's name as well.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WordTexts = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "testing", "fixtures", "mocks", "samples", "sample", "examples", "example", "specs", "demo", "demos",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // Tests that lie beside what they test, as Go, Python, JavaScript, Ruby and Java write them: 'flow_test.go', 'login.spec.ts', 'LoginTest.java'.
    private static readonly string[] Endings = ["_test", ".test", "-test", ".spec", "_spec", "Test", "Tests", "TestCase"];

    /// <summary>Whether a file is a test, a fixture, a sample or a document.</summary>
    public static bool IsFixture(string path)
    {
        if (FileFormats.Of(path) == FileFormat.Document)
        {
            return true;
        }

        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var stem = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
        if (FileFormats.Of(path) == FileFormat.Code && (stem.StartsWith("test_", StringComparison.Ordinal) || stem is "conftest"))
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            if (FileFormats.Of(path) == FileFormat.Code && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var folders = path.Split('/')[..^1];
        return folders.Any(f => Folders.Contains(f) || f.EndsWith("Tests", StringComparison.Ordinal) || HasWord(f));
    }

    private static bool HasWord(string folder)
    {
        foreach (var part in folder.AsSpan().Split('.'))
        {
            var word = folder.AsSpan(part);
            if (word.Length < folder.Length && (WordTexts.Contains(word) || word.EndsWith("Tests", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether findings of a rule go by where a value stands: in fixtures such values are made up. A provider's token has to be issued to look like one.
    /// </summary>
    public static bool IsMadeUpInFixtures(string ruleId) => ruleId is "STD5016" or "STD5017" or "STD5018" or "STD5019" or "STD5020" or "STD5023";
}
