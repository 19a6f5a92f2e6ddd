using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class RequestTypeAnalyzerTests
{
    private const string Mapped = "static class S { static void M(WebApplication a) => a.MapPost(\"/items\", (CreateItem r) => 1); }\n";

    [Theory]
    [InlineData("record CreateItem(string [|Name|]);")]
    [InlineData("class CreateItem { public string? [|Name|] { get; set; } }")]
    [InlineData("class CreateItem { [Required] public string [|Name|] { get; init; } = \"\"; }")]
    [InlineData("record CreateItem([Required] string [|Name|], int [|Quantity|], Guid Owner, bool IsNew);")]
    [InlineData("record CreateItem(decimal? [|Price|], TimeSpan [|Delay|], DateTime From);")]
    [InlineData("record CreateItem(List<Guid> [|Lines|], string[] [|Tags|], byte[] Picture);")]
    [InlineData("record CreateItem([MaxLength(9)] List<Line> Lines); record Line([StringLength(9)] string Text, double [|Weight|]);")]
    [InlineData("record CreateItem(Address Address); class Address { public string? [|City|] { get; set; } }")]
    [InlineData("class Base { public string? [|Name|] { get; set; } } class CreateItem : Base { [Range(1, 9)] public int Count { get; set; } }")]
    [InlineData("class CreateItem { [DataType(DataType.Password)] public string? [|Text|] { get; set; } }")]
    public Task Member_without_a_limit_is_STD1702(string source) => Limits(Mapped + source);

    [Theory]
    [InlineData("record CreateItem([property: StringLength(9)] string Name);")]
    [InlineData("record CreateItem([StringLength(9)] string Name, [Range(1, 9)] int Quantity);")]
    [InlineData("record CreateItem([EmailAddress] string Mail, [RegularExpression(\"^a\")] string Code, [Url] string Site);")]
    [InlineData("record CreateItem(Guid Id, int CustomerId, long Version, DateTime At, bool IsNew, DayOfWeek Day);")]
    [InlineData("class CreateItem { [JsonIgnore] public string? Name { get; set; } public string Text => \"\"; internal string? Inner { get; set; } }")]
    [InlineData("class CreateItem : IValidatableObject { public string? N { get; set; } "
        + "public IEnumerable<ValidationResult> Validate(ValidationContext c) => []; }")]
    [InlineData("record CreateItem(string Name); class Check : AbstractValidator<CreateItem>; class AbstractValidator<T>;")]
    [InlineData("record CreateItem(string Name) { public static bool TryParse(string text, out CreateItem item) { item = null!; return false; } }")]
    [InlineData("record CreateItem(string Name); static class V { static void Validate(CreateItem i) { } static void N(CreateItem i) => Validate(i); }")]
    [InlineData("record CreateItem(string Name, int Count); static class V { static bool N(CreateItem i) => i.Name.Length > 9 || i.Count is < 1 or > 9; }")]
    [InlineData("class CreateItem(IFormatProvider format) { public string? Name { get; set; } public object F => format; }")]
    [InlineData("class CreateItem : System.Data.DataTable { public string? Name { get; set; } }")]
    [InlineData("class Part { [Own] public string? Name { get; set; } } class CreateItem { public Part? P { get; set; } } "
        + "class OwnAttribute : ValidationAttribute;")]
    public Task Others_are_silent(string source) => Limits(Mapped + source);

    [Theory]
    [InlineData("a.MapGet(\"/items\", ([AsParameters] Filter f) => 1)", true)]
    [InlineData("a.MapPut(\"/items/{id}\", (int id, Filter f) => 1)", true)]
    [InlineData("a.MapGet(\"/items\", (Filter f) => 1)", false)]
    [InlineData("a.MapPost(\"/items\", ([FromServices] Filter f) => 1)", false)]
    [InlineData("a.MapPost(\"/items\", (Filter f) => 1).AddEndpointFilter<Valid<Filter>>()", false)]
    [InlineData("a.ToString()", false)]
    [InlineData("a.MapPost(\"/items\", (Microsoft.Extensions.Options.IOptions<Filter> f) => 1)", false)]
    [InlineData("a.MapPost(\"/items\", (List<Filter> f) => 1)", true)]
    public Task Parameter_of_a_handler_is_input(string call, bool isFound) => Limits(
        $"static class S {{ static void M(WebApplication a) => {call}; }} class Filter {{ public string? {(isFound ? "[|Text|]" : "Text")} {{ get; set; }} }} "
            + "class Valid<T> : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext c, EndpointFilterDelegate n) => "
            + "n(c); }");

    [Theory]
    [InlineData("a.MapGet(\"/items\", (int [|pageSize|], int id, string text) => pageSize)")]
    [InlineData("a.MapGet(\"/items\", ([FromQuery] int? [|limit|]) => 1)")]
    [InlineData("a.MapGet(\"/items\", ([System.ComponentModel.DataAnnotations.Range(1, 9)] int size) => size)")]
    [InlineData("a.MapGet(\"/items/{size:range(1,9)}\", (int size) => size)")]
    [InlineData("a.MapGet(\"/items\", (int size) => size is < 1 or > 9 ? 0 : size)")]
    [InlineData("a.MapGet(\"/items\", (int size) => Math.Clamp(size, 1, 9))")]
    [InlineData("a.MapGet(\"/items\", (int skip, int take) => AssertPaging(skip, take)); static int AssertPaging(int s, int t) => s")]
    [InlineData("a.MapGet(\"/items\", (int size) => { ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 9); return 1; })")]
    [InlineData("a.MapGet(\"/items\", (int [|size|]) => Load(size)); static int Load(int s) => s")]
    public Task Size_that_a_caller_chooses_has_a_range(string call) => Limits($"static class S {{ static void M(WebApplication a) => {call}; }}");

    [Fact]
    public Task Body_that_code_reads_is_input() => Limits(
        "static class S { static async Task M(HttpRequest r) => await r.ReadFromJsonAsync<Job>(); } record Job(int [|Workers|], string [|Image|]);");

    [Fact]
    public Task Parameter_of_an_action_is_input() => Limits(
        "public class ItemsController : ControllerBase { [HttpPost] public int Create([FromBody] CreateItem r) => 1; } "
            + "public record CreateItem(string [|Name|]);");

    [Theory]
    [InlineData("record CreateItem(Guid [|Id|], [StringLength(9)] string Name);")]
    [InlineData("record CreateItem(DateTime [|CreatedAt|], string [|CreatedBy|], DateTimeOffset? [|LastModifiedUtc|]);")]
    [InlineData("class CreateItem { public int [|ItemId|] { get; set; } }")]
    [InlineData("class CreateItem { public int [|Id|] { get; set; } } class Row { public int Id { get; set; } void M(CreateItem i, Row r) => r.Id = i.Id; }")]
    public Task Value_of_the_server_is_STD1612(string source) => Given(Mapped + source);

    [Theory]
    [InlineData("record CreateItem(Guid CustomerId, string Name);")]
    [InlineData("record CreateItem(DateTime CreatedFrom, DateTime UpdatedSince);")]
    [InlineData("class CreateItem { [JsonIgnore] public int Id { get; set; } }")]
    [InlineData("class CreateItem { public int Id { get; } }")]
    [InlineData("class CreateItem { public int Id { get; set; } } static class Items { static void Add(CreateItem i) => i.Id = 1; }")]
    [InlineData("record CreateItem(int Id); static class Items { static CreateItem Add(CreateItem i) => i with { Id = 1 }; }")]
    [InlineData("record CreateItem(string Id, string RawId);")]
    public Task Other_values_are_silent(string source) => Given(Mapped + source);

    [Theory]
    [InlineData("a.MapPost(\"/items\", (Item i) => 1)", true)]
    [InlineData("a.MapPost(\"/items/{id}/lines\", (Item i) => 1)", true)]
    [InlineData("a.MapPost(\"/items/{id}\", (Item i) => 1)", false)]
    [InlineData("a.MapPost(\"/items/{id}/ship\", (Item i) => 1)", false)]
    [InlineData("a.MapPost(\"/items/import\", (Item i) => 1)", false)]
    [InlineData("a.MapPost(\"/items/{id}/settings\", (Item i) => 1)", false)]
    [InlineData("a.MapPut(\"/items\", (Item i) => 1)", false)]
    [InlineData("a.MapPost(\"/items\", ([FromQuery] Item i) => 1)", false)]
    public Task Only_a_request_that_creates_is_judged(string call, bool isFound) => Given(
        $"static class S {{ static void M(WebApplication a) => {call}; }} class Item {{ public int {(isFound ? "[|Id|]" : "Id")} {{ get; set; }} }}");

    [Theory]
    [InlineData("Create", true)]
    [InlineData("Edit", false)]
    public Task Action_that_creates_is_judged(string name, bool isFound) => Given(
        $"public class ItemsController : ControllerBase {{ [HttpPost] public int {name}(Item i) => 1; }} "
            + $"public class Item {{ public int {(isFound ? "[|Id|]" : "Id")} {{ get; set; }} }}");

    [Theory]
    [InlineData("public class ItemsController : Controller", false)]
    [InlineData("[ApiController] public class ItemsController : Controller", true)]
    public Task Form_of_a_page_brings_back_what_the_page_gave(string controller, bool isFound) => Given(
        $"{controller} {{ [HttpPost] public int Create(Item i) => 1; }} public class Item {{ public int {(isFound ? "[|Id|]" : "Id")} {{ get; set; }} }}");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<RequestTypeAnalyzer>.InTestsAsync("STD1702", Text(Mapped + "record CreateItem(string Name);"));

    [Fact]
    public async Task Message_names_member_and_type() => Assert.Equal(
        "Callers choose any length for 'Name' of 'CreateItem'. Put [StringLength] on it, or validate 'CreateItem'.",
        await RuleTest<RequestTypeAnalyzer>.MessageAsync("STD1702", Text(Mapped + "record CreateItem(string Name);")));

    private static Task Limits(string source) => RuleTest<RequestTypeAnalyzer>.AsMarkedAsync("STD1702", Text(source));

    private static Task Given(string source) => RuleTest<RequestTypeAnalyzer>.AsMarkedAsync("STD1612", Text(source));

    private static string Text(string source) =>
        $"{WebUsings.Text}using System.ComponentModel.DataAnnotations; using System.Text.Json.Serialization;\n{source}";
}
