using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class EndpointContractAnalyzerTests
{
    [Theory]
    [InlineData("[HttpGet(\"{id}\")] public Order [|Get|](int id) => null!;")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<ActionResult<Order>> [|Get|](int id) { await Task.Yield(); return NotFound(); }")]
    [InlineData("[HttpGet] public Task<List<Order>> [|List|](int page) => null!;")]
    [InlineData("[HttpPost] public IActionResult [|Add|](Order order) => NoContent();")]
    [InlineData("[HttpPost] public IActionResult [|Add|](Row row) => NoContent();")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult [|Get|](int id, Db db) { var order = db.Orders.First(); return Ok(order); }")]
    [InlineData("[HttpGet(\"{id}\")] public Data.CustomerEntity? [|Get|](int id) => null;")]
    public Task Action_with_an_entity_is_STD1715(string action) => Find("STD1715", Controller(action));

    [Theory]
    [InlineData("a.[|MapGet|](\"/orders/{id}\", (int id, Db db) => db.Orders.First(o => o.Id == id));")]
    [InlineData("a.[|MapGet|](\"/orders/{id}\", async (int id, Db db) => Results.Ok(await db.Orders.FirstOrDefaultAsync(o => o.Id == id)));")]
    [InlineData("a.[|MapPost|](\"/orders\", (Order order, Db db) => { db.Orders.Add(order); return Results.NoContent(); });")]
    [InlineData("a.MapGroup(\"/orders\").[|MapGet|](\"{id}\", One);")]
    [InlineData("a.[|MapGet|](\"/orders/{id}\", Typed);")]
    public Task Mapped_endpoint_with_an_entity_is_STD1715(string map) => Find("STD1715", Mapped(map));

    [Theory]
    [InlineData("[HttpGet(\"{id}\")] public OrderModel Get(int id, Db db) => db.Orders.Select(o => new OrderModel(o.Id)).First();")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult Get([FromServices] IRepository<Order> orders) => Ok(new OrderModel(1));")]
    [InlineData("[NonAction] public Order Make() => new();")]
    [InlineData("private Order Make() => new();")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult Get(int id, Db db) { var order = db.Orders.First(); return Ok(new OrderModel(order.Id)); }")]
    [InlineData("[HttpGet(\"{id}\")] public CustomerEntity? Get(int id) => null;")]
    public Task Contract_types_are_silent(string action) => Find("STD1715", Controller(action));

    [Theory]
    [InlineData("[HttpGet] public Task<List<OrderModel>> [|List|]() => null!;")]
    [InlineData("[HttpGet] public ActionResult<IReadOnlyList<OrderModel>> [|List|](int customerId, CancellationToken cancellationToken) => NotFound();")]
    [InlineData("[HttpGet] public OrderModel[] [|List|]() => [];")]
    [InlineData("[HttpGet] public IAsyncEnumerable<OrderModel> [|List|]() => null!;")]
    [InlineData("[HttpGet] public async Task<IActionResult> [|List|](Db db) { var all = await db.Orders.Select(o => new "
        + "OrderModel(o.Id)).ToListAsync(); return Ok(all); }")]
    public Task Action_with_a_bare_sequence_is_STD1716(string action) => Find("STD1716", Controller(action));

    [Theory]
    [InlineData("a.[|MapGet|](\"/orders\", async (Db db) => await db.Orders.Select(o => new OrderModel(o.Id)).ToListAsync());")]
    [InlineData("a.[|MapGet|](\"/orders\", async (Db db) => Results.Ok(await db.Orders.Select(o => new OrderModel(o.Id)).ToListAsync()));")]
    [InlineData("a.[|MapGet|](\"/orders\", List);")]
    [InlineData("a.[|MapGet|](\"/orders\", (string status) => TypedResults.Ok(new List<OrderModel>()));")]
    public Task Mapped_endpoint_with_a_bare_sequence_is_STD1716(string map) => Find("STD1716", Mapped(map));

    [Theory]
    [InlineData("[HttpGet] public List<OrderModel> List(int page, int pageSize) => [];")]
    [InlineData("[HttpGet] public List<OrderModel> List(string? cursor) => [];")]
    [InlineData("[HttpGet] public List<OrderModel> List([FromQuery] Filter filter) => [];")]
    [InlineData("[HttpGet] public Page<OrderModel> List() => null!;")]
    [InlineData("[HttpGet] public List<string> Names() => [];")]
    [InlineData("[HttpGet] public List<OrderType> Types() => [];")]
    [InlineData("[HttpGet] public List<Country> Countries() => [];")]
    [InlineData("[HttpPost] public List<OrderModel> Add(OrderModel[] orders) => [];")]
    [InlineData("[HttpGet] public List<OrderModel> Latest(Db db) => [.. db.Orders.Select(o => new OrderModel(o.Id)).Take(10)];")]
    [InlineData("[HttpGet(\"{id}\")] public OrderModel Get(int id) => null!;")]
    [InlineData("[HttpGet] public Dictionary<string, OrderModel> Map() => [];")]
    [InlineData("[HttpGet] public List<OrderModel> AuthProviders() => [];")]
    [InlineData("[HttpGet, Obsolete] public List<OrderModel> Legacy() => [];")]
    [InlineData("[HttpGet] public List<OrderModel> Latest() => Newest(100); "
        + "private static List<OrderModel> Newest(int number) => [];")]
    public Task Parts_and_small_sets_are_silent(string action) => Find("STD1716", Controller(action));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<EndpointContractAnalyzer>.InTestsAsync(
        "STD1715", WebUsings.Text + Types + Controller("[HttpGet(\"{id}\")] public Order Get(int id) => null!;"), Stubs.EntityFramework);

    private const string Types = """
        using Microsoft.EntityFrameworkCore;
        public class Order { public int Id { get; set; } }
        [System.ComponentModel.DataAnnotations.Schema.Table("rows")] public class Row { public int Id { get; set; } }
        public record OrderModel(int Id);
        public class OrderType { }
        public class Country { }
        public class CustomerEntity { }
        public class Filter { public int PageSize { get; set; } }
        public class Page<T> { public List<T> Items { get; } = []; }
        public interface IRepository<T> { }
        public class Db : DbContext { public DbSet<Order> Orders { get; set; } = null!; }
        namespace Data { public class CustomerEntity { } }

        """;

    private static string Controller(string action) => $$"""
        [ApiController, Route("orders")] public class C : ControllerBase { {{action}} }
        """;

    private static string Mapped(string map) => $$"""
        class C
        {
            static Order One(int id) => new();
            static Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<Order>, Microsoft.AspNetCore.Http.HttpResults.NotFound> Typed(int id) =>
                TypedResults.NotFound();
            static IResult List(Db db) { return Results.Ok(db.Orders.Select(o => new OrderModel(o.Id)).ToList()); }
            void M(WebApplication a) { {{map}} }
        }
        """;

    private static Task Find(string id, string source) =>
        RuleTest<EndpointContractAnalyzer>.AsMarkedAsync(id, WebUsings.Text + Types + source, Stubs.EntityFramework);
}
