global using StdService1.Api.Problems;
global using StdService1.Domain;
