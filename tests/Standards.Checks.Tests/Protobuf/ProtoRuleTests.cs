using static Standards.Checks.Tests.Protobuf.Protos;

namespace Standards.Checks.Tests.Protobuf;

/// <summary>STD8501 to STD8508 and STD8511.</summary>
public sealed class ProtoRuleTests
{
    [Theory]
    [InlineData("enum OrderType {\n  ^MARKET = 0;\n}\n", "the zero of enum 'OrderType' is 'MARKET', which readers take for a choice")]
    [InlineData("enum OrderType {\n  ^ORDER_TYPE_MARKET = 1;\n}\n", "enum 'OrderType' begins with 1, not with a zero that means nothing")]
    [InlineData(
        "message A {\n  enum HTTPMethod {\n    HTTP_METHOD_UNSPECIFIED = 0;\n    ^GET = 1;\n  }\n}\n",
        "'GET' does not carry the name of its enum 'HTTPMethod', beside which it stands in the generated code of C++ and C#")]
    [InlineData(
        "enum FuelType {\n  ^UNSPECIFIED_FUEL_UNSPECIFIED = 0;\n}\n",
        "the zero of enum 'FuelType' is 'UNSPECIFIED_FUEL_UNSPECIFIED', which does not carry its name")]
    public void Enum_without_an_unspecified_zero_is_STD8501(string marked, string message) => Fires("STD8501", Head + marked, message);

    [Fact]
    public void What_a_file_lacks_altogether_is_said_once()
    {
        var requests = string.Concat(Enumerable.Range(0, 9).Select(i => $"message A{i}Request {{\n  string id = 1;\n}}\n"));

        Fires("STD8505", $"{Head}{requests.Replace("A0Request {\n  string id", "A0Request {\n  string ^id", StringComparison.Ordinal)}",
            "nothing bounds the fields of 9 messages that callers fill, the first is 'id' of 'A0Request'");
        Assert.Equal(9, Run("STD8505", $"{Head}{requests}message BRequest {{\n  string id = 1 [(buf.validate.field).string.uuid = true];\n}}\n").Count);
        Fires(
            "STD8501",
            Head + "enum Kind {\n  KIND_UNSPECIFIED = 0;\n  ^A = 1;\n  B = 2;\n  C = 3;\n  D = 4;\n}\n",
            "4 values do not carry the name of their enum 'Kind', beside which they stand in the generated code of C++ and C#");
        Assert.Equal(4, Run("STD8501", Head + "enum Kind {\n  KIND_UNSPECIFIED = 0;\n  A = 1;\n  B = 2;\n  C = 3;\n  D = 4;\n  KIND_E = 5;\n}\n").Count);
    }

    [Theory]
    [InlineData("enum OrderType {\n  ORDER_TYPE_UNSPECIFIED = 0;\n  ORDER_TYPE_MARKET = 1;\n}\n")]
    [InlineData("enum OAuth2Grant {\n  O_AUTH2_GRANT_UNSPECIFIED = 0x0;\n}\n")]
    [InlineData("enum Empty {\n}\n")]
    public void Enum_that_begins_with_nothing_is_silent(string text) => Assert.Empty(Run("STD8501", Head + text));

    [Theory]
    [InlineData("service ^S {\n}\n", "service 'S' has no comment")]
    [InlineData("// Orders.\nservice S {\n  rpc ^Get(A) returns (A);\n}\n", "RPC 'Get' has no comment")]
    [InlineData("// A.\n\nmessage ^Order {\n}\n", "message 'Order' has no comment")]
    [InlineData("// An order.\nmessage Order {\n  string ^id = 1; // id\n}\n", "field 'id' has no comment")]
    [InlineData("// An order.\nmessage Order {\n  // TODO\n  string ^id = 1;\n}\n", "field 'id' has no comment")]
    [InlineData("// order\nmessage ^Order {\n}\n", "message 'Order' has no comment")]
    public void Declaration_without_comment_is_STD8502(string marked, string message) => Fires("STD8502", Head + marked, message);

    [Fact]
    public void File_that_says_nothing_is_STD8502_once() => Fires(
        "STD8502",
        Head + "// A list.\nmessage A {\n  string ^a = 1;\n  string b = 2;\n  string c = 3;\n  string d = 4;\n  string e = 5;\n  string f = 6;\n}\n",
        "6 of 7 services, RPCs, messages and fields have no comment, the first is field 'a'");

    [Theory]
    [InlineData("// An order as placed.\nmessage Order {\n  // The number on the bill.\n  string id = 1;\n"
        + "  string name = 2; // As its customer calls it.\n}\n")]
    [InlineData("/*\n * An order as placed.\n */\nmessage Order { // and more\n  /* The number. */ string id = 1;\n}\n")]
    [InlineData("enum E {\n  E_UNSPECIFIED = 0;\n}\n")]
    public void Commented_declarations_are_silent(string text) => Assert.Empty(Run("STD8502", Head + text));

    [Theory]
    [InlineData(
        "service S {\n  rpc GetOrder(^OrderId) returns (GetOrderResponse);\n}\n",
        "RPC 'GetOrder' takes 'OrderId', which does not carry its name")]
    [InlineData(
        "service S {\n  rpc GetOrder(GetOrderRequest) returns (^Order);\n}\n",
        "RPC 'GetOrder' returns 'Order', which does not carry its name")]
    [InlineData(
        "service S {\n  rpc Stream(StreamRequest) returns (stream ^.google.protobuf.Empty);\n}\n",
        "RPC 'Stream' returns 'Empty', so that a field for it alone is one for all that share the message")]
    public void Shared_message_is_STD8503(string marked, string message) => Fires("STD8503", Head + marked, message);

    [Theory]
    [InlineData("service S {\n  rpc GetOrder(GetOrderRequest) returns (GetOrderResponse);\n  rpc Put(stream PutRequest) returns (stream PutResponse) {}\n}\n")]
    [InlineData("service OrderService {\n  rpc Get(OrderServiceGetRequest) returns (.shop.orders.v1.GetResponse);\n}\nmessage GetResponse {}\n")]
    public void Messages_of_their_rpc_are_silent(string text) => Assert.Empty(Run("STD8503", Head + text));

    [Theory]
    [InlineData("^package shop.orders.v1;\n", "the file names no syntax, so that it is read as proto2")]
    [InlineData("syntax = ^\"proto2\";\npackage shop.orders.v1;\n", "the file is written in proto2, whose required fields and groups other tools leave out")]
    [InlineData("^syntax = \"proto3\";\n", "the file has no package")]
    [InlineData("syntax = \"proto3\";\npackage ^orders;\n", "package 'orders' has no domain with a major version at its end")]
    [InlineData("syntax = \"proto3\";\npackage ^v1;\n", "package 'v1' has no domain with a major version at its end")]
    [InlineData("syntax = \"proto3\";\npackage ^shop.orders.V1;\n", "package 'shop.orders.V1' is not written in small letters with a major version at its end")]
    [InlineData(
        "syntax = \"proto3\";\npackage ^shop.orders.v2;\n",
        "package 'shop.orders.v2' stands in the folder 'api/shop/orders/v1', which does not name its domain and version")]
    public void Package_without_version_is_STD8504(string marked, string message) => Fires("STD8504", marked, message);

    [Theory]
    [InlineData("syntax = \"proto3\";\npackage shop.orders.v1;\noption csharp_namespace = \"Shop.Orders\";\n")]
    [InlineData("edition = \"2023\";\npackage orders.v1;\n")]
    public void Versioned_package_is_silent(string text) => Assert.Empty(Run("STD8504", text));

    [Theory]
    [InlineData("message GetRequest {\n  string ^id = 1;\n}\n", "nothing bounds 'id' of 'GetRequest'")]
    [InlineData(
        "message AddRequest {\n  string ^id = 1;\n  repeated string tags = 2;\n  E e = 3;\n}\nenum E { E_UNSPECIFIED = 0; }\n",
        "nothing bounds 3 fields of 'AddRequest': id, tags, e")]
    [InlineData("message AddRequest {\n  Line line = 1;\n}\nmessage Line {\n  string ^sku = 1;\n}\n", "nothing bounds 'sku' of 'Line'")]
    [InlineData(
        "message GetRequest {\n  int32 size = 1 [^(buf.validate.field).string.min_len = 1];\n}\n",
        "'size' is of the kind int32, and its rule of the kind string")]
    public void Field_without_rule_is_STD8505(string marked, string message) => Fires("STD8505", Head + marked, message);

    [Theory]
    [InlineData("message GetRequest {\n  string id = 1 [(buf.validate.field).string.uuid = true];\n"
        + "  repeated string tags = 2 [(validate.rules).repeated.max_items = 9];\n}\n")]
    [InlineData("message ListRequest {\n  string page_token = 1;\n  string filter = 2;\n  bool all = 3;\n}\nmessage Order { string id = 1; }\n")]
    [InlineData("message GetRequest {\n  option (buf.validate.message).cel = { id: \"a\" };\n  string id = 1;\n}\n")]
    [InlineData("message GetRequest {\n  string id = 1 [(buf.validate.field).required = true, (buf.validate.field).cel = { id: \"a\" }];\n}\n")]
    public void Bounded_fields_are_silent(string text) => Assert.Empty(Run("STD8505", Head + text));

    [Theory]
    [InlineData("message ListOrdersRequest {}\n", "RPC 'ListOrders' gives a list, and has no size of a page and no token of a page and no field to select by")]
    [InlineData("message ListOrdersRequest { int32 page_size = 1; string customer = 2; }\n", "RPC 'ListOrders' gives a list, and has no token of a page")]
    public void List_without_pages_is_STD8506(string request, string message) => Fires(
        "STD8506",
        Head + "service S {\n  rpc ListOrders(ListOrdersRequest) returns (ListOrdersResponse);\n}\n"
            + "message ListOrdersResponse { repeated string orders = 1; string next_page_token = 2; }\n" + request.Replace("message ",
                "message ^", StringComparison.Ordinal),
        message);

    [Fact]
    public void Response_without_the_next_page_is_STD8506() => Fires(
        "STD8506",
        Head + "service S {\n  rpc ListOrders(ListOrdersRequest) returns (ListOrdersResponse);\n}\n"
            + "message ^ListOrdersResponse { repeated string orders = 1; }\n"
            + "message ListOrdersRequest { int32 page_size = 1; string page_token = 2; string state = 3; }\n",
        "RPC 'ListOrders' gives a list, and has no token of the next page");

    [Theory]
    [InlineData("rpc ListOrders(ListOrdersRequest) returns (ListOrdersResponse);")]
    [InlineData("rpc ListenOrders(Other) returns (Others);")]
    [InlineData("rpc ListThings(Other) returns (stream Others);")]
    [InlineData("rpc FindOne(Other) returns (Other);")]
    public void Pages_and_what_is_no_list_are_silent(string rpc) => Assert.Empty(Run(
        "STD8506",
        Head + $"service S {{\n  {rpc}\n}}\nmessage ListOrdersRequest {{ int32 page_size = 1; string page_token = 2; string customer_id = 3; }}\n"
            + "message ListOrdersResponse { repeated string orders = 1; string next_page_token = 2; }\nmessage Other { string a = 1; }\n"
                + "message Others { repeated Other a = 1; }\n"));

    [Theory]
    [InlineData("message A {\n  ^int64 created_at = 1;\n}\n", "'created_at' is a moment of the type int64, whose unit and zone nothing says")]
    [InlineData("message A {\n  repeated ^string start_time = 1;\n}\n", "'start_time' is a moment of the type string, whose unit and zone nothing says")]
    [InlineData("message A {\n  ^int64 opened_at_ms = 1;\n}\n", "'opened_at_ms' is a moment of the type int64, whose unit and zone nothing says")]
    [InlineData("message A {\n  repeated ^string renewal_times = 1;\n}\n", "'renewal_times' is a moment of the type string, whose unit and zone nothing says")]
    [InlineData(
        "service S {\n  rpc ListMeters(A) returns (B);\n}\nmessage ^Meter {\n  string serial_number = 1;\n}\n",
        "entity 'Meter' does not say when it was made and changed")]
    [InlineData(
        "service S {\n  rpc GetOrder(A) returns (B);\n}\nmessage ^Order {\n  string id = 1;\n}\n", "entity 'Order' does not say when it was made and changed")]
    public void Time_of_another_type_is_STD8507(string marked, string message) => Fires("STD8507", Head + marked, message);

    [Theory]
    [InlineData("message A {\n  google.protobuf.Timestamp created_at = 1;\n  int64 retention_days = 2;\n  int32 at = 3;\n"
        + "  google.type.Date birth_date = 4;\n  int64 run_time_ms = 5;\n  string located_at = 6;\n  double sales_by_conversion_date = 7;\n}\n")]
    [InlineData("service S {\n  rpc GetOrder(A) returns (B);\n}\nmessage Order {\n  string id = 1;\n"
        + "  google.protobuf.Timestamp create_time = 2;\n  google.protobuf.Timestamp update_time = 3;\n}\n")]
    [InlineData("service S {\n  rpc GetQuote(A) returns (B);\n}\nmessage Quote {\n  int64 price = 1;\n}\n")]
    public void Timestamps_are_silent(string text) => Assert.Empty(Run("STD8507", Head + text));

    [Theory]
    [InlineData("message ^order_item {}\n", "message 'order_item' does not follow the style of protobuf")]
    [InlineData("message A {\n  string ^productId = 1;\n}\n", "field 'productId' does not follow the style of protobuf")]
    [InlineData("message A {\n  oneof ^Choice {\n    string a = 1;\n  }\n}\n", "oneof 'Choice' does not follow the style of protobuf")]
    [InlineData("enum E {\n  E_UNSPECIFIED = 0;\n  ^E_Open = 1;\n}\n", "value 'E_Open' does not follow the style of protobuf")]
    [InlineData("service ^Orders {}\n", "service 'Orders' does not follow the style of protobuf")]
    [InlineData("service OrderService {\n  rpc ^get_order(A) returns (B);\n}\n", "RPC 'get_order' does not follow the style of protobuf")]
    public void Name_of_another_style_is_STD8508(string marked, string message) => Fires("STD8508", Head + marked, message);

    [Fact]
    public void Names_of_the_style_are_silent() => Assert.Empty(Run(
        "STD8508",
        Head + "service OrderService {\n  rpc GetOrder2(A) returns (B);\n}\nmessage OAuth2Token {\n  string line_1 = 1;\n"
            + "  oneof of_it { int32 a1 = 2; }\n}\nenum E { E_X_1 = 0; }\n"));

    [Fact]
    public void Transcoding_without_a_path_is_STD8511()
    {
        const string Text = Head + "service OrderService {\n  rpc Get(A) returns (B);\n}\n";
        var project = ("cmd/Api/Api.csproj",
            "<Project><ItemGroup><PackageReference Include=\"Microsoft.AspNetCore.Grpc.JsonTranscoding\" /></ItemGroup></Project>");

        Fires(
            "STD8511",
            Text.Replace("OrderService", "^OrderService", StringComparison.Ordinal),
            "a project transcodes RPCs, and none of 'OrderService' or another service says by which method and path HTTP reaches it",
            project);
        Assert.Empty(Run("STD8511", Text));
        Assert.Empty(Run("STD8511", Text.Replace(");\n", ") { option (google.api.http).get = \"/api/v1/a\"; }\n  rpc Put(A) returns (B);\n",
            StringComparison.Ordinal), project));
    }
}
