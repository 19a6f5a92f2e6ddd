global using Standards.ServiceDefaults.Problems;
global using StdService1.Domain;
