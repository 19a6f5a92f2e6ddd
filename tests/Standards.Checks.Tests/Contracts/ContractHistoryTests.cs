using Standards.Checks.Engine.Running;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Contracts;

/// <summary>With which state contracts are compared, and what is read of it.</summary>
public sealed class ContractHistoryTests : IDisposable
{
    private const string Orders = "api/orders.proto";
    private const string Api = "api/openapi.yaml";

    private readonly TestFolder _folder = new();

    public ContractHistoryTests() => _folder.Init().Write(Orders, "1").Write(Api, "1").Write("src/A.cs", "1").Commit();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_base_and_release_there_is_nothing_to_compare_with()
    {
        var state = Find();

        Assert.Equal("", state.Name);
        Assert.Equal("", state.Problem);
        Assert.Null(state.Open(CancellationToken.None));
        Assert.Empty(state.List("", CancellationToken.None));
    }

    [Fact]
    public void Contracts_that_changed_or_are_gone_since_the_release_are_listed_with_what_they_were()
    {
        _folder.Git("tag", "v1.0.0");
        _folder.Write(Api, "2").Write("src/A.cs", "2").Write("api/new.proto", "1").Commit();
        File.Delete(Path.Combine(_folder.Root, Orders));

        var state = Find();

        Assert.Equal("v1.0.0", state.Name);
        Assert.Equal([Api, Orders], state.Changed);
        using var files = state.Open(CancellationToken.None)!;
        Assert.Equal("1", files.Read(Orders, 100));
        Assert.Equal("1", files.Read("src/A.cs", 100));
        Assert.Null(files.Read("api/new.proto", 100));
        Assert.Equal([Api, Orders], state.List("api", CancellationToken.None));
    }

    [Fact]
    public void Newest_release_before_this_commit_counts_and_no_preview()
    {
        _folder.Git("tag", "v1.9.0");
        _folder.Write(Api, "2").Commit();
        _folder.Git("tag", "v1.10.0");
        _folder.Write(Api, "3").Commit();
        _folder.Git("tag", "v2.0.0-beta.1");
        _folder.Git("tag", "orders-v7.0.0");
        _folder.Git("tag", "v3");
        _folder.Write(Api, "4").Commit();
        _folder.Git("tag", "v2.0.0");

        Assert.Equal("v1.10.0", Find().Name);
        Assert.Equal("orders-v7.0.0", Find(policy: Policy.Default.With(new ContractPolicy { TagPrefix = "orders-v" })).Name);
    }

    [Fact]
    public void Named_base_counts_from_where_the_change_left_it()
    {
        _folder.Git("tag", "v1.0.0");
        _folder.Git("branch", "trunk");
        _folder.Write(Api, "2").Commit();
        _folder.Git("checkout", "-q", "trunk");
        _folder.Write(Orders, "2").Commit();
        _folder.Git("checkout", "-q", "-");

        var state = Find("trunk");

        Assert.Equal("trunk", state.Name);
        Assert.Equal([Api], state.Changed);
    }

    [Theory]
    [InlineData("origin/main", "StandardsBase is 'origin/main', which is not known to this clone")]
    [InlineData("--output=a", "StandardsBase is '--output=a', which is no name of a branch, tag or commit")]
    public void Base_that_git_does_not_know_is_a_problem_and_not_the_release(string name, string problem)
    {
        _folder.Git("tag", "v1.0.0");
        _folder.Write(Api, "2").Commit();

        var state = Find(name);

        Assert.Equal(problem, state.Problem);
        Assert.Empty(state.Changed);
    }

    [Fact]
    public void What_is_no_text_or_too_large_is_not_read()
    {
        File.WriteAllBytes(Path.Combine(_folder.Root, Orders), [0xFF, 0xFE, 0x80]);
        _folder.Write(Api, new string('a', 200)).Commit();

        using var files = Find("HEAD").Open(CancellationToken.None)!;

        Assert.Null(files.Read(Orders, 100));
        Assert.Null(files.Read(Api, 100));
        Assert.Equal(200, files.Read(Api, 200)!.Length);
    }

    private ContractBase Find(string since = "", Policy? policy = null)
    {
        var snapshot = RepositoryReader.Read(_folder.Root, _folder.Options, CancellationToken.None);
        return ContractHistory.Of(new CheckContext(snapshot, policy ?? Policy.Default, TestDay.Today, CancellationToken.None) { Base = since });
    }
}
