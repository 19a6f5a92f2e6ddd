using Standards.Checks.Engine.Running;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations.Flags;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Operations;

public class FlagUseCheckTests
{
    private const string Flags = "flags:\n  new-checkout: {}\n";

    [Theory]
    [InlineData("""await features.IsEnabledAsync("NewCheckout")""")]
    [InlineData("""await features.IsEnabledAsync<Ctx>("new-checkout", context)""")]
    [InlineData("""client.GetBooleanValueAsync("new_checkout", false)""")]
    [InlineData("""[FeatureGate(RequirementType.All, "NewCheckout")]""")]
    [InlineData("[FeatureGate(FeatureFlags.NewCheckout)]")]
    [InlineData("features.IsEnabledAsync(nameof(Flags.NewCheckout))")]
    [InlineData("""const string NewCheckout = "new-checkout";""")]
    [InlineData("""const string Verbatim = @"new-checkout";""")]
    public void Declared_flag_that_code_names_is_silent(string code) => Assert.Empty(Run(code));

    [Theory]
    [InlineData(
        """if (await features.IsEnabledAsync("NewChekout"))""",
        35,
        "NewChekout",
        "Write 'new-checkout' if that is meant, or add 'new-chekout:' below 'flags' there")]
    [InlineData("""client.GetBooleanValue("dark-mode", false)""", 24, "dark-mode", "Add 'dark-mode:' below 'flags' there")]
    [InlineData("""[FeatureGate(RequirementType.Any, "NewCheckout", "DarkMode")]""", 50, "DarkMode", "Add 'dark-mode:' below 'flags' there")]
    [InlineData("""client.BoolVariation("dark.mode", context, false)""", 22, "dark.mode", "Add 'dark-mode:' below 'flags' there")]
    public void Flag_that_is_not_declared_fires(string code, int column, string name, string fix) => Assert.Contains(
        $"STD9635 src/A.cs(2,{column}): the flag '{name}' is not declared in ops/flags.yml. {fix}.",
        Run($"// new-checkout\n{code}"));

    [Theory]
    [InlineData("""// features.IsEnabledAsync("DarkMode")""")]
    [InlineData("""/* [FeatureGate("DarkMode")] */""")]
    [InlineData("""var text = "IsEnabledAsync(\"DarkMode\")";""")]
    [InlineData("""logger.IsEnabled("DarkMode")""")]
    [InlineData("""Task<bool> IsEnabledAsync(string name) => provider.Get(name, "DarkMode");""")]
    [InlineData("""features.IsEnabledAsync("a sentence that is no name")""")]
    [InlineData("""features.IsEnabledAsync($"Dark{mode}")""")]
    [InlineData("""features.IsEnabledAsync("Dark" + mode)""")]
    [InlineData("GetBooleanValue")]
    [InlineData("[FeatureGate(")]
    [InlineData("IsEnabledAsync<A(\"x")]
    public void What_asks_for_no_flag_is_silent(string code) =>
        Assert.DoesNotContain(Run(code), f => f.StartsWith("STD9635", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("// new-checkout")]
    [InlineData("""const string Other = "old-checkout";""")]
    [InlineData("nameof")]
    public void Flag_that_no_code_names_is_suggested_to_go(string code) => Assert.Equal(
        ["STD9636 ops/flags.yml(2,3): no C# file names the flag 'new-checkout'. Remove the flag, or correct its name."], Run(code));

    [Fact]
    public void Without_the_file_no_code_is_read()
    {
        using var repository = new TestRepository().With("src/A.cs", """x.IsEnabledAsync("DarkMode")""");
        var context = Context(repository, "src/A.cs");
        Assert.DoesNotContain(context.Snapshot.Files, f => new FlagUseCheck().DependsOn(f, context));
    }

    [Fact]
    public void Tests_are_not_read()
    {
        using var repository = new TestRepository()
            .With("ops/flags.yml", Flags)
            .With("tests/A.Tests/A.cs", """x.IsEnabledAsync("DarkMode")""")
            .With("tests.cs", "\"new-checkout\"");
        Assert.Empty(repository.Run(new FlagUseCheck()));
    }

    [Fact]
    public void Repository_without_code_and_files_that_cannot_be_read_suggest_nothing()
    {
        using var repository = new TestRepository().With("ops/flags.yml", Flags);
        Assert.Empty(repository.Run(new FlagUseCheck()));
        Assert.Empty(repository.With("src/A.cs", [0xC3, 0x28]).Run(new FlagUseCheck()));
    }

    [Theory]
    [InlineData("flags: [a]\n")]
    [InlineData("flags: [\n")]
    [InlineData("- a\n")]
    [InlineData("")]
    public void Bad_file_is_the_other_checks_finding(string yaml)
    {
        using var repository = new TestRepository().With("ops/flags.yml", yaml).With("src/A.cs", """x.IsEnabledAsync("DarkMode")""");
        Assert.Empty(repository.Run(new FlagUseCheck()));
    }

    [Fact]
    public void Kept_facts_are_the_same()
    {
        var fact = new FlagUseFact();
        var read = FlagUseReader.Read("""a.IsEnabledAsync("DarkMode"); var b = "new-checkout";""");
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        fact.Save(writer, read);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var kept = fact.Load(reader);
        Assert.Equal(read.Calls, kept.Calls);
        Assert.Equal(read.Names, kept.Names);
        Assert.Equal(2, kept.Names.Count);
    }

    [Theory]
    [InlineData("NewCheckout", "new-checkout")]
    [InlineData("UseV2Api", "use-v2-api")]
    [InlineData("dark.mode", "dark-mode")]
    [InlineData("API", "api")]
    public void Kebab_is_the_name_of_the_file(string name, string expected) => Assert.Equal(expected, FlagName.Kebab(name));

    [Fact]
    public void Hostile_text_ends_in_bounded_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = FlagUseReader.Read(string.Concat(Enumerable.Repeat("IsEnabledAsync(", 50_000)));
        _ = FlagUseReader.Read(string.Concat(Enumerable.Repeat("nameof(", 200_000)));
        _ = FlagUseReader.Read(new string('"', 1_000_000));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static IReadOnlyList<string> Run(string code)
    {
        using var repository = new TestRepository().With("ops/flags.yml", Flags).With("src/A.cs", code);
        return [.. repository.Run(new FlagUseCheck()).Select(OperationsFixture.Line)];
    }

    private static CheckContext Context(TestRepository repository, string path) =>
        new(new RepositorySnapshot("/", [repository.Find(path)!]), Policy.Default, TestDay.Today, CancellationToken.None);
}
