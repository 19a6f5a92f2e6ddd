using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class ConnectionPoolAnalyzerTests
{
    private const string Builders = """

        class NpgsqlConnectionStringBuilder
        {
            public NpgsqlConnectionStringBuilder() { }
            public NpgsqlConnectionStringBuilder(string text) { }
            public string? Host { get; set; }
            public int MinPoolSize { get; set; }
            public int MaxPoolSize { get; set; }
            public int ConnectionIdleLifetime { get; set; }
            public int ConnectionLifetime { get; set; }
            public bool Pooling { get; set; }
        }
        """;

    [Theory]
    [InlineData("string M() => [|\"Host=db;Database=orders\"|];")]
    [InlineData("const string Text = [|\"Server=db;Database=orders;Integrated Security=true\"|];")]
    [InlineData("string M() => [|\"Data Source=db; Initial Catalog=orders; Max Pool Size=100\"|];")]
    [InlineData("string M(string host) => [|$\"Host={host};Database=orders;Maximum Pool Size=9\"|];")]
    [InlineData("string M(string user) => [|\"Host=db;Database=o;Username=\"|] + user + \";Maximum Pool Size=50\";")]
    [InlineData("object M(string host) { var b = [|new NpgsqlConnectionStringBuilder()|]; b.Host = host; return b; }")]
    [InlineData("string M() => [|\"Server=tcp:db,1433;Database=orders\"|];")]
    [InlineData("object M() => [|new NpgsqlConnectionStringBuilder { Host = \"db\" }|];")]
    public Task Connection_without_bounds_is_STD1614(string member) => Test(member);

    [Theory]
    [InlineData("string M() => \"Host=db;Database=o;Minimum Pool Size=1;Maximum Pool Size=9;Connection Idle Lifetime=300;Connection Lifetime=1800\";")]
    [InlineData("string M() => \"Server=db;Database=o;Min Pool Size=1;Max Pool Size=9;Connection Lifetime=1800\";")]
    [InlineData("string M() => \"Host=db;Database=orders;Pooling=false\";")]
    [InlineData("string M() => \"Data Source=orders.db;Cache=Shared\";")]
    [InlineData("string M() => @\"Server=(localdb)\\mssqllocaldb;Database=orders\";")]
    [InlineData("string M(string rest) => \"Host=db;Database=orders;\" + rest;")]
    [InlineData("string M() => \"#postgres=User ID=root;Host=db;Port=5432;Database=orders;\";")]
    [InlineData("string M() => \"Host=localhost;Database=orders\";")]
    [InlineData("string M(int port) => $\"Server=127.0.0.1,{port};Database=orders;Encrypt=False\";")]
    [InlineData("string M() => @\"Data Source=.\\SQLEXPRESS;Initial Catalog=orders\";")]
    [InlineData("string M() => \"a=b;c=d\"; string N() => \"; expires = never\";")]
    [InlineData("object M(string text) => new NpgsqlConnectionStringBuilder(text) { Host = \"db\" };")]
    [InlineData("object M() { var b = new NpgsqlConnectionStringBuilder { Host = \"db\" }; b.Pooling = false; return b; }")]
    [InlineData("class F : IDesignTimeDbContextFactory { string M() => \"Host=db;Database=orders\"; } interface IDesignTimeDbContextFactory;")]
    public Task Others_are_silent(string member) => Test(member);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<ConnectionPoolAnalyzer>.InTestsAsync("STD1614", Text("string M() => \"Host=db;Database=orders\";"));

    [Fact]
    public async Task Message_names_what_is_missing() => Assert.Equal(
        "The pool of this connection has the bounds of its driver, so that a busy service takes all connections of the database. Set 'Min Pool Size, "
            + "Connection Lifetime'.",
        await RuleTest<ConnectionPoolAnalyzer>.MessageAsync("STD1614", Text("string M() => \"Server=db;Database=o;Max Pool Size=9\";")));

    private static Task Test(string member) => RuleTest<ConnectionPoolAnalyzer>.AsMarkedAsync("STD1614", Text(member));

    private static string Text(string member) => $"class C {{ {member} }}{Builders}";
}
