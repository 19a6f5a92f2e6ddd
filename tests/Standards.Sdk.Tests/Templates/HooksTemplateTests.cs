using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary><c>dotnet new std-hooks</c>: what git refuses with the hook that it writes, and what goes through.</summary>
public sealed class HooksTemplateTests(InstalledTemplates templates) : IClassFixture<InstalledTemplates>
{
    [Fact]
    public void Hook_refuses_secrets_and_bad_white_space_and_nothing_else()
    {
        using var repository = new ScratchRepository("a b");
        repository.Set("PATH", $"""{Path.GetDirectoryName(Sources.Dotnet)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}""");
        repository
            .Library("Orders.Core")
            .Solution("All.slnx")
            .SolutionHooks()
            .Write(".editorconfig", "root = true\n\n[*.cs]\nindent_style = space\nindent_size = 4\n")
            .Commit();

        templates.Create(repository, "std-hooks");
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(repository.PathOf(".githooks/pre-commit")).HasFlag(UnixFileMode.UserExecute));
        repository.Git("config", "core.hooksPath", ".githooks");

        // The hook is formatted itself, and holds nothing that looks like a secret.
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "hooks");

        var key = SecretSamples.Token("Stripe key", 1);
        repository.Write("src/Orders.Core/a b.json", $"{{\n  \"Key\": \"{key}\"\n}}\n");
        var refused = Refused(repository);
        Assert.Contains("a b.json(2,11): error STD5007: ", refused, StringComparison.Ordinal);
        Assert.Contains("pre-commit: the commit is refused", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refused, StringComparison.Ordinal);
        repository.Delete("src/Orders.Core/a b.json");

        repository.Write("src/Orders.Core/A b.cs", """
            namespace Orders.Core;

            internal static class Ab
            {
              internal const int One = 1;
            }

            """);
        refused = Refused(repository);
        Assert.Contains("src/Orders.Core/A b.cs(5,3): error WHITESPACE", refused, StringComparison.Ordinal);
        Assert.Contains("dotnet format whitespace . --folder --include \"src/Orders.Core/A b.cs\"", refused, StringComparison.Ordinal);

        // What is staged counts: a good text, with a bad one in the work tree.
        repository.Edit("src/Orders.Core/A b.cs", "  internal", "    internal");
        repository.Git("add", "-A");
        repository.Edit("src/Orders.Core/A b.cs", "    internal", " internal");
        repository.Git("commit", "-q", "-m", "good");
        Assert.Contains("\n internal", repository.Read("src/Orders.Core/A b.cs"), StringComparison.Ordinal);
    }

    private static string Refused(ScratchRepository repository)
    {
        repository.Git("add", "-A");
        return Assert.ThrowsAny<Exception>(() => repository.Git("commit", "-q", "-m", "x")).Message;
    }
}
