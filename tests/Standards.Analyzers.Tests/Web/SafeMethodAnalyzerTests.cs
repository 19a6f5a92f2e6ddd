using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class SafeMethodAnalyzerTests
{
    private const string Types = """

        class Shop : DbContext { public DbSet<Order> Orders => null!; }
        public class Order { }
        public interface IOrderRepository
        {
            Task AddAsync(Order o); Task<Order> GetAsync(int id); Task DeleteAsync(int id); Order CreateNew(); int Count { get; }
        }
        public interface IOrderService { Task UpdateAsync(Order o); Task<string> CreateLinkAsync(int id); Task<int> ReplaceableAsync(); }
        public interface IPlainRepository { Order Create(int id); }
        public interface ISessionStore { void Save(int id); }
        """;

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/close\", (IOrderRepository r) => r.[|DeleteAsync|](1)); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", async (Shop s) => { s.Add(1); await s.[|SaveChangesAsync|](); return 1; }); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", Close); static Task Close(IOrderRepository r) => r.[|DeleteAsync|](1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapMethods(\"/o\", [\"get\"], (IOrderService s) => s.[|UpdateAsync|](null!)); }")]
    [InlineData("public class C : ControllerBase { [HttpGet(\"x\")] public Task Close([FromServices] IOrderRepository r) => r.[|AddAsync|](null!); }")]
    [InlineData("class P(Shop s) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public void OnGet() => s.[|SaveChanges|](); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", (IOrderRepository r) => { Parallel.For(0, 9, i => r.[|DeleteAsync|](i)); }); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", (System.Data.Common.DbCommand c) => c.[|ExecuteNonQuery|]()); }")]
    [InlineData("public class C : ControllerBase { [HttpGet(\"x\")] public Order M([FromServices] IPlainRepository r) => r.[|Create|](1); }")]
    [InlineData("public class C(IOrderRepository r) : ControllerBase { [HttpGet] public Task M(bool b) => b ? r.[|DeleteAsync|](1) : Task.CompletedTask; }")]
    public Task Change_in_the_handler_of_a_GET_is_STD1703(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", (IOrderRepository r) => r.GetAsync(1)); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapDelete(\"/o\", (IOrderRepository r) => r.DeleteAsync(1)); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapMethods(\"/o\", [\"GET\", \"POST\"], (IOrderService s) => s.UpdateAsync(null!)); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", (IOrderService s) => s.CreateLinkAsync(1)); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", (IOrderService s) => s.ReplaceableAsync()); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", (ISessionStore s) => s.Save(1)); }")]
    [InlineData("public class C : ControllerBase { [HttpPost] public Task Close([FromServices] IOrderRepository r) => r.DeleteAsync(1); }")]
    [InlineData("public class C : ControllerBase { [HttpGet] public string Close(IOrderRepository r) => nameof(r.DeleteAsync); }")]
    [InlineData("class P(Shop s) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public void OnPost() => s.SaveChanges(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", (List<int> l) => l.Remove(1)); }")]
    [InlineData("public class C : ControllerBase { [HttpGet, HttpPost] public Task Close([FromServices] IOrderRepository r) => r.DeleteAsync(1); }")]
    [InlineData("public class C(IOrderService s) : ControllerBase { [HttpGet(\"external-callback\")] public Task Back() => s.UpdateAsync(null!); }")]
    [InlineData("public class C(IOrderRepository r) : ControllerBase { [HttpGet] public Task M() => Request.Method == \"POST\" ? r.DeleteAsync(1) : "
        + "r.GetAsync(1); }")]
    [InlineData("public class C(IOrderRepository r) : ControllerBase { [HttpGet] public Order Preview() => r.CreateNew(); }")]
    [InlineData("public class C(IOrderService s) : ControllerBase { [HttpGet(\"slack/create\")] public Task Back(string code, string state) => "
        + "s.UpdateAsync(null!); }")]
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Top_level_statements_are_read() => RuleTest<SafeMethodAnalyzer>.InProgramAsync("STD1703", Text("""
        var app = WebApplication.Create(args);
        app.MapGet("/a", (IOrderRepository r) => r.[|DeleteAsync|](1));
        app.MapPost("/b", (IOrderRepository r) => r.DeleteAsync(1));
        app.Run();
        """), Stubs.EntityFramework);

    [Theory]
    [InlineData("class ArchiveCommand { } class C { void M(WebApplication a) => a.MapGet(\"/x\", (ISender s) => s.[|Send|](new ArchiveCommand())); } "
        + "interface ISender { object Send(object o); }")]
    [InlineData("interface IOrders { Task CancelAsync(int id); } class C { void M(WebApplication a) => a.MapGet(\"/orders/{id}/cancel\", (int id, "
        + "IOrders o) => o.[|CancelAsync|](id)); }")]
    [InlineData("public interface IOrders { Task DeleteAsync(int id); } public class C(IOrders o) : ControllerBase { [HttpGet(\"{id}/delete\")] public "
        + "Task Remove(int id) => o.[|DeleteAsync|](id); }")]
    [InlineData("public class C(IOrderRepository r) : ControllerBase { [AcceptVerbs(\"GET\")] public Task Copy(int id) => r.[|DeleteAsync|](id); }")]
    public Task Change_that_is_sent_or_named_by_the_route_is_STD1703(string source) => Test(source);

    [Theory]
    [InlineData("class GetOrdersCommand { } class C { void M(WebApplication a) => a.MapGet(\"/x\", (ISender s) => s.Send(new GetOrdersCommand())); } "
        + "interface ISender { object Send(object o); }")]
    [InlineData("class OrdersQuery { } class C { void M(WebApplication a) => a.MapGet(\"/x\", (ISender s) => s.Send(new OrdersQuery())); } interface "
        + "ISender { object Send(object o); }")]
    [InlineData("interface IOrders { Task CancelAsync(int id); } class C { void M(WebApplication a) => a.MapPost(\"/orders/{id}/cancel\", (int id, "
        + "IOrders o) => o.CancelAsync(id)); }")]
    [InlineData("interface IList { object CloseAsync(int id); } class C { void M(WebApplication a) => a.MapGet(\"/orders\", (int id, IList o) => "
        + "o.CloseAsync(id)); }")]
    [InlineData("public class C(IOrderRepository r) : ControllerBase { [AcceptVerbs(\"GET\", \"POST\")] public Task Copy(int id) => r.DeleteAsync(id); }")]
    public Task Change_that_is_sent_or_named_by_the_route_is_STD1703_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<SafeMethodAnalyzer>.InTestsAsync(
        "STD1703", Text("class C { void M(WebApplication a) => a.MapGet(\"/o\", (IOrderRepository r) => r.DeleteAsync(1)); }"), Stubs.EntityFramework);

    private static Task Test(string source) => RuleTest<SafeMethodAnalyzer>.AsMarkedAsync("STD1703", Text(source), Stubs.EntityFramework);

    private static string Text(string source) => $"{WebUsings.Text}using Microsoft.EntityFrameworkCore;\n{source}{Types}";
}
