using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Policies;
using Standards.Checks.Rules.ProtoCompatibility;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.ProtoCompatibility;

/// <summary>STD8600 to STD8604 in a repository with a history: what is compared with what.</summary>
public sealed class ProtoCompatibilityCheckTests : IDisposable
{
    private const string Orders = "api/orders/v1/orders.proto";
    private const string Money = "api/orders/v1/money.proto";

    private const string Contract = """
        syntax = "proto3";
        package orders.v1;
        message Order {
          string id = 1;
          Money total = 2;
        }

        """;

    private const string Amount = """
        syntax = "proto3";
        package orders.v1;
        message Money {
          int64 units = 1;
        }

        """;

    private readonly TestFolder _folder = new();

    public ProtoCompatibilityCheckTests() => _folder.Init().Write(Orders, Contract).Write(Money, Amount).Commit();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Other_type_than_in_the_last_release_is_STD8601_with_both_places()
    {
        Release("v1.2.0");
        Change(Orders, "string id = 1;", "int64 id = 1;");

        FindingAssert.Only(
            Run(),
            "STD8601",
            Orders,
            4,
            9,
            "Field 1 'id' of 'orders.v1.Order' changes its type from string to int64, which cannot read its bytes "
                + "(api/orders/v1/orders.proto(4,10) in v1.2.0)",
            "Leave the field as it was and add one with a new number, or make the change in a new package, 'orders.v2', and keep this one");
    }

    [Fact]
    public void Other_name_than_on_the_branch_that_the_change_goes_to_is_STD8602()
    {
        _folder.Git("branch", "trunk");
        Change(Orders, "string id = 1;", "string order_id = 1;");

        FindingAssert.Only(
            Run("trunk"),
            "STD8602",
            Orders,
            4,
            10,
            "Field 1 'order_id' of 'orders.v1.Order' was called 'id': JSON and generated code know it by its name "
                + "(api/orders/v1/orders.proto(4,10) in trunk)",
            "Call it 'id' again, or make the change in a new package, 'orders.v2', and keep this one");
    }

    [Fact]
    public void Removed_field_without_reservation_is_STD8603_and_with_it_nothing()
    {
        Release("v1.2.0");
        Change(Orders, "  string id = 1;\n", "");

        FindingAssert.Only(
            Run(),
            "STD8603",
            Orders,
            3,
            9,
            "Field 1 'id' of 'orders.v1.Order' is removed, and its number and name can be used again (api/orders/v1/orders.proto(4,10) in v1.2.0)",
            "Write 'reserved 1;' and 'reserved \"id\";' in 'orders.v1.Order', or mark the field deprecated and keep it");

        Change(Orders, "message Order {\n", "message Order {\n  reserved 1;\n  reserved \"id\";\n");
        Assert.Empty(Run());
    }

    [Fact]
    public void Package_of_which_all_files_are_gone_is_STD8604()
    {
        Release("v1.2.0");
        File.Delete(Path.Combine(_folder.Root, Orders));
        File.Delete(Path.Combine(_folder.Root, Money));

        FindingAssert.Only(
            Run(),
            "STD8604",
            Money,
            0,
            0,
            "Package 'orders.v1' is removed: the calls of its clients fail (api/orders/v1/money.proto(2,1) in v1.2.0)",
            "Keep it beside the new version until no client calls it, and waive this when none does");
    }

    [Fact]
    public void Base_that_git_does_not_know_is_STD8600_where_there_are_contracts()
    {
        FindingAssert.Only(
            Run("origin/none"),
            "STD8600",
            Money,
            0,
            0,
            "StandardsBase is 'origin/none', which is not known to this clone, so the proto contracts were compared with nothing",
            "Fetch it with its history ('git fetch origin main'; in a CI template 'fetch-depth: 0'), or correct the property");

        File.Delete(Path.Combine(_folder.Root, Orders));
        File.Delete(Path.Combine(_folder.Root, Money));
        Assert.Empty(Run("origin/none"));
    }

    [Fact]
    public void Shallow_clone_without_a_release_is_STD8600_and_a_whole_one_is_silent()
    {
        Assert.Empty(Run());
        Change(Orders, "string id = 1;", "int64 id = 1;").Commit();

        var clone = _folder.Beside("clone");
        _folder.Git("clone", "-q", "--depth", "1", "file://" + _folder.Root, clone);

        FindingAssert.Only(
            Run("", clone),
            "STD8600",
            Money,
            0,
            0,
            "This clone is shallow and has no tag of an earlier release, so the proto contracts were compared with nothing",
            "Fetch the history and the tags: 'fetch-depth: 0' of actions/checkout on GitHub, the variable 'GIT_DEPTH: 0' on GitLab, 'fetchDepth: 0' of the "
                + "checkout step on Azure, 'git fetch --unshallow --tags' by hand");
    }

    [Theory]
    [InlineData("message Order {")]
    [InlineData("message Order { string id = \"1; }")]
    [InlineData("\0\0\0")]
    [InlineData("}")]
    public void Earlier_file_that_is_no_contract_is_STD8600_and_a_present_one_hides_no_other(string text)
    {
        _folder.Write(Orders, text).Commit();
        Release("v1.0.0");
        _folder.Write(Orders, Contract);
        FindingAssert.Only(
            Run(),
            "STD8600",
            Orders,
            0,
            0,
            "api/orders/v1/orders.proto of v1.0.0 is no proto file that can be read, so it was compared with nothing",
            "Review this change of the contract by hand; it is compared from the next release on");

        _folder.Commit();
        Release("v1.1.0");
        _folder.Write(Orders, text);
        Change(Money, "int64 units", "string units");
        Assert.Equal(["STD8601"], Run().Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void What_is_new_and_what_did_not_change_is_silent()
    {
        Release("v1.0.0");
        _folder.Write("api/orders/v1/lines.proto", "syntax = \"proto3\";\npackage orders.v1;\nmessage Line { Money price = 1; }\n").Commit();
        Change(Orders, "message Order {", "// A purchase.\nmessage Order {");

        Assert.Empty(Run());
    }

    [Fact]
    public void Type_of_a_file_that_did_not_change_is_known_on_both_sides()
    {
        Release("v1.0.0");
        Change(Orders, "Money total = 2;", ".orders.v1.Money total = 2;");
        Assert.Empty(Run());

        _folder.Write("api/orders/v1/price.proto", Amount.Replace("Money", "Price", StringComparison.Ordinal));
        Change(Orders, ".orders.v1.Money total = 2;", "Price total = 2;");
        Assert.Equal(["STD8601"], Run().Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Files_that_the_policy_does_not_name_are_no_contracts()
    {
        Release("v1.0.0");
        Change(Orders, "string id = 1;", "int64 id = 1;");

        Assert.Empty(Run(policy: Policy.Default.With(new ContractPolicy { Proto = [PathGlob.TryParse("contracts/**/*.proto")!] })));
        Assert.Single(Run());
    }

    [Fact]
    public void Without_git_nothing_is_compared()
    {
        using var folder = new TestFolder();
        folder.Write(Orders, Contract);

        Assert.Empty(Run("", folder.Root));
        Assert.Empty(Run("origin/main", folder.Root));
    }

    [Fact]
    public void Finding_is_known_again_when_the_base_has_another_name_or_its_lines_moved()
    {
        Release("v1.0.0");
        _folder.Write(Orders, "// Orders.\n" + Contract).Commit();
        Release("v1.1.0");
        Change(Orders, "string id = 1;", "int64 id = 1;").Commit();

        var (first, second) = (Assert.Single(Run("v1.0.0")), Assert.Single(Run("v1.1.0")));
        Assert.NotEqual(first.Message, second.Message);
        Assert.Equal(first.Fingerprint, second.Fingerprint);
    }

    // The release that a commit is tagged as is compared with the one before it.
    private void Release(string tag)
    {
        _folder.Git("tag", tag);
        _folder.Commit();
    }

    private TestFolder Change(string path, string old, string text)
    {
        var before = File.ReadAllText(Path.Combine(_folder.Root, path));
        Assert.Contains(old, before, StringComparison.Ordinal);
        return _folder.Write(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    private IReadOnlyList<Finding> Run(string since = "", string? root = null, Policy? policy = null)
    {
        var snapshot = RepositoryReader.Read(root ?? _folder.Root, _folder.Options, CancellationToken.None);
        var context = new CheckContext(snapshot, policy ?? Policy.Default, TestDay.Today, CancellationToken.None) { Base = since };
        var check = new ProtoCompatibilityCheck();
        return [.. check.Check([.. snapshot.Files.Where(file => check.DependsOn(file, context))], context)];
    }
}
