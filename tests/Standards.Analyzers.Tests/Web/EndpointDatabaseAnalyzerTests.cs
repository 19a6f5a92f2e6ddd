using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class EndpointDatabaseAnalyzerTests
{
    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.[|MapGet|](\"/o\", (Shop s) => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.[|MapPost|](\"/o\", Add); static int Add(int id, System.Data.Common.DbDataSource d) => 1; }")]
    [InlineData("public class C(Shop [|shop|]) : ControllerBase { public int List() => shop.SaveChanges(); }")]
    [InlineData("public class C : ControllerBase { public int List([FromServices] System.Data.IDbConnection [|c|]) => 1; }")]
    [InlineData("class P(Shop [|shop|]) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public int OnGet() => shop.SaveChanges(); }")]
    [InlineData("class H(Shop [|shop|]) : Microsoft.AspNetCore.SignalR.Hub { public int Close() => shop.SaveChanges(); }")]
    [InlineData("public class C : ControllerBase { public object List() => [|new Connection()|]; } " + Connection)]
    [InlineData("class G { object Count(int id, ServerCallContext c) => [|new Connection()|]; } class ServerCallContext; " + Connection)]
    public Task Endpoint_that_is_given_the_database_is_STD1711(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", (IOrders s) => 1); interface IOrders; }")]
    [InlineData("class C { void M(WebApplication a, Shop s) => a.MapGet(\"/o\", () => 1); }")]
    [InlineData("class Orders(Shop shop) { public int List() => shop.SaveChanges(); }")]
    [InlineData("public abstract class C(Shop shop) : ControllerBase { public int List() => shop.SaveChanges(); }")]
    [InlineData("public class C(IOrders o) : ControllerBase { public object List() => o; } public interface IOrders;")]
    [InlineData("class Store { object Open() => new Connection(); } " + Connection)]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/x\", (HttpContext c) => c.RequestServices.[|GetRequiredService|]<Shop>()); }")]
    [InlineData("public record Q(Shop Db, int Limit); class C { void M(WebApplication a) => a.[|MapGet|](\"/x\", ([AsParameters] Q q) => q.Limit); }")]
    public Task Context_that_a_handler_gets_otherwise_is_STD1711(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(IServiceProvider p) => p.GetRequiredService<Shop>(); }")]
    [InlineData("public record Q(string Name, int Limit); class C { void M(WebApplication a) => a.MapGet(\"/x\", ([AsParameters] Q q) => q.Limit); }")]
    public Task Context_that_a_handler_gets_otherwise_is_STD1711_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<EndpointDatabaseAnalyzer>.InTestsAsync(
        "STD1711", Text("class C { void M(WebApplication a) => a.MapGet(\"/o\", (Shop s) => 1); }"), Stubs.EntityFramework);

    private const string Connection = "abstract class Connected : System.Data.Common.DbConnection; class Connection : Connected { "
        + "protected override System.Data.Common.DbTransaction BeginDbTransaction(System.Data.IsolationLevel i) => null!; public override void Close() { } "
        + "public override void ChangeDatabase(string n) { } protected override System.Data.Common.DbCommand CreateDbCommand() => null!; "
        + "public override void Open() { } [System.Diagnostics.CodeAnalysis.AllowNull] public override string ConnectionString { get; set; } = \"\"; "
        + "public override string Database => \"\"; public override string DataSource => \"\"; public override string ServerVersion => \"\"; "
        + "public override System.Data.ConnectionState State => default; }";

    private static Task Test(string source) => RuleTest<EndpointDatabaseAnalyzer>.AsMarkedAsync("STD1711", Text(source), Stubs.EntityFramework);

    private static string Text(string source) => $"{WebUsings.Text}using Microsoft.EntityFrameworkCore;\n{source} public class Shop : DbContext;";
}
